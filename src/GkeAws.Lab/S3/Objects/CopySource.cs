using GkeAws.Lab.S3.Conditions;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Objects;

/// <summary>
/// What x-amz-copy-source names: <c>/BUCKET/KEY</c> or <c>BUCKET/KEY</c>, percent-encoded, and perhaps <c>?versionId=…</c> (S3 API reference,
/// CopyObject). Its content is held until it is disposed of.
/// </summary>
internal sealed record CopySource(S3Call Call, LabObject Item) : IDisposable
{
    public const string Header = "x-amz-copy-source";

    private const string VersionMark = "?versionId=";

    public static S3Call? Read(S3Call call, out AwsError? error)
    {
        error = null;
        var header = call.Wire.Header(Header)!;
        if (header.StartsWith("arn:", StringComparison.Ordinal))
        {
            error = S3Errors.NotImplemented("copies from access points");
            return null;
        }
        var mark = header.IndexOf(VersionMark, StringComparison.Ordinal);
        var path = QueryString.Decode(mark < 0 ? header : header.AsSpan(0, mark), isForm: false).TrimStart('/');
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == path.Length - 1)
        {
            error = S3Errors.InvalidArgument(Header, header, "Copy Source must mention the source bucket and key: sourcebucket/sourcekey");
            return null;
        }
        return new S3Call(call.Wire, call.Signed, call.Store, new S3Address(path[..slash], path[(slash + 1)..], mark < 0 ? null : QueryString.Decode(header.AsSpan(mark + VersionMark.Length), isForm: false)));
    }

    /// <summary>Finds it, if the caller may read it and the conditions on it hold.</summary>
    /// <param name="source">As <see cref="Read"/> gives it.</param>
    public static CopySource? Hold(S3Call source, out AwsError? error)
    {
        if (ObjectSearch.Hold(source, Endpoints.Objects.GetObject.Action, out error) is not { } item)
        {
            return null;
        }
        var conditions = new Preconditions(source.Wire, "x-amz-copy-source-if-");
        if ((conditions.Failed(item) ?? (conditions.IsNotModified(item) ? "x-amz-copy-source-If-None-Match" : null)) is not { } failed)
        {
            return new CopySource(source, item);
        }
        item.Content.Release();
        error = S3Errors.PreconditionFailed(failed);
        return null;
    }

    /// <summary>The source as the condition key has it (service authorization reference, S3: s3:x-amz-copy-source).</summary>
    public static (string Name, string Value) KeyOf(S3Call source) => ("s3:" + Header, $"{source.BucketName}/{source.Key}{(source.Version is null ? "" : VersionMark + source.Version)}");

    public void Dispose() => Item.Content.Release();
}
