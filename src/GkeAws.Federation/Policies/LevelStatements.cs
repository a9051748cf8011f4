using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;

namespace GkeAws.Federation.Policies;

/// <summary>
/// The least statements for an access level. Actions and the resource that each knows: AWS service authorization reference for S3;
/// s3:ListAllMyBuckets knows only <c>*</c>.
/// </summary>
internal sealed class LevelStatements(LevelGrant grant, string number, EnvironmentParameters environment)
{
    // AWS service authorization reference for S3: a multipart upload is PutObject with these two, and the list of uploads is the bucket's.
    private static readonly string[] ReadAndWrite =
        ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"];

    private string Bucket => $"arn:{environment.Region.Partition}:s3:::{grant.Bucket}";

    private string Objects => $"{Bucket}/{grant.Prefix}*";

    public IEnumerable<PolicyStatement> All() => grant.Level switch
    {
        AccessLevel.ListBuckets => [Allow("ListBuckets", ["s3:ListAllMyBuckets"], "*")],
        AccessLevel.ListObjects => [ListObjects()],
        AccessLevel.Read =>
        [
            ListObjects(),
            Allow("ReadObjects", ["s3:GetObject"], Objects),
            .. UseKey("kms:Decrypt"),
        ],
        AccessLevel.ReadWrite =>
        [
            ListObjects(),
            Allow("ListUploads", ["s3:ListBucketMultipartUploads"], Bucket),
            Allow("ReadAndWriteObjects", ReadAndWrite, Objects),
            .. UseKey("kms:Decrypt", "kms:GenerateDataKey"),
        ],
        _ =>
        [
            Allow("WholeBucket", ["s3:*"], Bucket, $"{Bucket}/*"),
            .. UseKey("kms:Decrypt", "kms:GenerateDataKey"),
        ],
    };

    private PolicyStatement ListObjects() => Allow("ListObjects", ["s3:ListBucket"],
        grant.Prefix is null ? [] : [PolicyCondition.StringLike("s3:prefix", $"{grant.Prefix}*")],
        Bucket);

    /// <summary>The key through S3 of the bucket's region only (AWS KMS, condition key kms:ViaService).</summary>
    private IEnumerable<PolicyStatement> UseKey(params string[] actions)
    {
        if (grant.KmsKey is not null)
        {
            var region = grant.Region ?? environment.Region;
            var service = $"s3.{region}.{environment.Region.Partition.DnsSuffix}";
            yield return Allow("UseKey", actions, [PolicyCondition.StringEquals("kms:ViaService", service)], grant.KmsKey);
        }
    }

    private PolicyStatement Allow(string sid, string[] actions, params string[] resources) => Allow(sid, actions, [], resources);

    private PolicyStatement Allow(string sid, string[] actions, PolicyCondition[] conditions, params string[] resources) => new()
    {
        Sid = sid + number,
        Effect = Effect.Allow,
        Actions = actions,
        Resources = resources,
        Conditions = conditions,
    };
}
