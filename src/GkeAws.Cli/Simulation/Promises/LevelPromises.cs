using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Simulation.Promises;

/// <summary>What an access level on a bucket means, request by request, and the first step beyond it.</summary>
internal sealed class LevelPromises(LevelGrant grant, EnvironmentParameters environment)
{
    private static readonly string[] WritingActions = ["s3:PutObject", "s3:DeleteObject"];
    private static readonly string[] UploadActions = ["s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"];
    private static readonly string[] BucketActions = ["s3:PutBucketPolicy", "s3:DeleteBucket"];

    private string Bucket => ArnOf(grant.Bucket!.Value);

    private string AnObject => $"{Bucket}/{grant.Prefix}key";

    private string Other => ArnOf("another-bucket");

    public IEnumerable<Promise> All() => grant.Level switch
    {
        AccessLevel.ListBuckets =>
        [
            Promise.Allowed("s3:ListAllMyBuckets", "*"),
            Promise.Beyond("s3:ListBucket", Other),
            Promise.Beyond("s3:GetObject", Other + "/key"),
        ],
        AccessLevel.ListObjects =>
        [
            .. Keys(),
            Promise.Beyond("s3:GetObject", AnObject),
            .. Elsewhere(),
        ],
        AccessLevel.Read =>
        [
            .. Keys(),
            .. OnObjects("s3:GetObject"),
            .. UseKey("kms:Decrypt"),
            .. WritingActions.Select(action => Promise.Beyond(action, AnObject)),
            .. Elsewhere(),
        ],
        AccessLevel.ReadWrite =>
        [
            .. Keys(),
            Promise.Allowed("s3:ListBucketMultipartUploads", Bucket),
            .. OnObjects(["s3:GetObject", .. WritingActions, .. UploadActions]),
            .. UseKey("kms:Decrypt", "kms:GenerateDataKey"),
            .. BucketActions.Select(action => Promise.Beyond(action, Bucket)),
            .. Elsewhere(),
        ],
        _ =>
        [
            .. Keys(),
            .. OnObjects(["s3:GetObject", .. WritingActions]),
            .. BucketActions.Select(action => Promise.Allowed(action, Bucket)),
            .. UseKey("kms:Decrypt", "kms:GenerateDataKey"),
            .. Elsewhere(),
        ],
    };

    private IEnumerable<Promise> Keys() => grant.Prefix is null
        ? [Promise.Allowed("s3:ListBucket", Bucket)]
        : [Promise.Allowed("s3:ListBucket", Bucket, ("s3:prefix", grant.Prefix)), Promise.Beyond("s3:ListBucket", Bucket)];

    private IEnumerable<Promise> OnObjects(params string[] actions) =>
    [
        .. actions.Select(action => Promise.Allowed(action, AnObject)),
        .. grant.Prefix is null ? (Promise[])[] : [Promise.Beyond(actions[0], Bucket + "/key")],
    ];

    /// <summary>Through S3 alone (AWS KMS, condition key kms:ViaService).</summary>
    private IEnumerable<Promise> UseKey(params string[] actions)
    {
        if (grant.KmsKey is not { } key)
        {
            return [];
        }
        var service = $"s3.{grant.Region ?? environment.Region}.{environment.Region.Partition.DnsSuffix}";
        return [.. actions.Select(action => Promise.Allowed(action, key, ("kms:ViaService", service))), Promise.Beyond("kms:Decrypt", key)];
    }

    private IEnumerable<Promise> Elsewhere() =>
        [Promise.Beyond("s3:ListBucket", Other), Promise.Beyond("s3:GetObject", Other + "/key"), Promise.Beyond("s3:ListAllMyBuckets", "*")];

    private string ArnOf(string bucket) => $"arn:{environment.Region.Partition}:s3:::{bucket}";
}
