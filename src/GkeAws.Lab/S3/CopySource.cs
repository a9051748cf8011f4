using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3;

/// <summary>What x-amz-copy-source names: <c>/BUCKET/KEY</c> or <c>BUCKET/KEY</c>, percent-encoded (S3 API reference, CopyObject).</summary>
internal static class CopySource
{
    private const string Prefix = "x-amz-copy-source-if-";

    public static S3Address? Read(string header, out AwsError? error)
    {
        error = null;
        if (header.StartsWith("arn:", StringComparison.Ordinal) || header.Contains("?versionId=", StringComparison.Ordinal))
        {
            error = S3Errors.NotImplemented("copies of versions and from access points");
            return null;
        }
        var path = QueryString.Decode(header, isForm: false).TrimStart('/');
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == path.Length - 1)
        {
            error = S3Errors.InvalidArgument("x-amz-copy-source", header, "Copy Source must mention the source bucket and key: sourcebucket/sourcekey");
            return null;
        }
        return new S3Address(path[..slash], path[(slash + 1)..]);
    }

    /// <summary>Conditions on the source.</summary>
    public static Preconditions ConditionsOf(LabCall call) => new(call, Prefix);
}
