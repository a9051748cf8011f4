using System.Globalization;
using GkeAws.Federation.Evaluation;
using GkeAws.Lab.Query;
using GkeAws.Lab.Signatures;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3;

/// <summary>A call whose signature holds.</summary>
internal sealed class S3Call(LabCall wire, SignedCall signed, LabStore store, S3Address address)
{
    private RequestContext? _keys;

    public LabCall Wire => wire;

    public SignedCall Signed => signed;

    public Caller Caller => signed.Caller;

    public LabStore Store => store;

    public AccountStore Account => store.FindAccount(Caller.Account)!;

    public string BucketName => address.Bucket!;

    public string Key => address.Key;

    public LabBucket? Bucket { get; } = address.Bucket is { } name ? store.FindBucket(name) : null;

    /// <summary>Null: no version is named.</summary>
    public string? Version => address.Version;

    public string BucketArn => $"arn:{Caller.Partition}:s3:::{address.Bucket}";

    public string ObjectArn => $"{BucketArn}/{address.Key}";

    /// <summary>Null when the caller's policies allow it.</summary>
    /// <param name="keys">Keys of this operation (service authorization reference, S3).</param>
    public AwsError? Authorize(string action, string resource, params (string Name, string Value)[] keys)
    {
        var all = With(keys);
        return Caller.May(action, resource, all, Bucket?.Account) ? null : S3Errors.AccessDenied(Refusals.Explain(Caller.Ask(action, resource, all, Bucket?.Account)));
    }

    /// <summary>An action that has another name when it is for a version (S3 User Guide, Required permissions): <c>s3:GetObject</c>, <c>s3:GetObjectVersion</c>.</summary>
    public AwsError? AuthorizeVersion(string action, string ofVersion, params (string Name, string Value)[] keys) =>
        Version is null ? Authorize(action, ObjectArn, keys) : Authorize(ofVersion, ObjectArn, [.. keys, ("s3:VersionId", Version)]);

    public bool May(string action, string resource) => Caller.May(action, resource, With([]), Bucket?.Account);

    private RequestContext With((string Name, string Value)[] keys) => keys.Length == 0 ? Keys : Keys.With(RequestContext.Of(keys));

    private RequestContext Keys => _keys ??= wire.GlobalKeys(signed.Parts.Region).With(RequestContext.Of([.. OfRequest()]));

    private List<(string Name, string Value)> OfRequest()
    {
        var parts = signed.Parts;
        List<(string, string)> keys = [("s3:signatureversion", SignatureParts.Algorithm), ("s3:authType", parts.IsPresigned ? "REST-QUERY-STRING" : "REST-HEADER")];
        if (parts.IsPresigned)
        {
            keys.Add(("s3:signatureAge", ((long)(wire.Now - parts.Time!.Value).TotalMilliseconds).ToString(CultureInfo.InvariantCulture)));
        }
        if (wire.Header("x-amz-content-sha256") is { } hash)
        {
            keys.Add(("s3:x-amz-content-sha256", hash));
        }
        if (Bucket is { } bucket)
        {
            keys.Add(("s3:ResourceAccount", bucket.Account));
            keys.Add(("aws:ResourceAccount", bucket.Account));
        }
        return keys;
    }
}
