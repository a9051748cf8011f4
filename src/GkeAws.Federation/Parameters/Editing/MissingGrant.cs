using GkeAws.Federation.Actions;
using GkeAws.Federation.Identity;

namespace GkeAws.Federation.Parameters.Editing;

/// <summary>What a workload lacks for a call of S3.</summary>
/// <param name="Actions">Full names.</param>
/// <param name="Bucket">Empty: the action knows no bucket.</param>
/// <param name="Key">As far as it is known.</param>
public sealed record MissingGrant(string Workload, IReadOnlyList<string> Actions, string Bucket, string Key)
{
    /// <summary>By level, least first; each has the actions of <see cref="AccessLevel"/>'s statements.</summary>
    private static readonly (AccessLevel Level, string[] Actions)[] Levels =
    [
        (AccessLevel.ListObjects, ["s3:ListBucket"]),
        (AccessLevel.Read, ["s3:ListBucket", "s3:GetObject"]),
        (AccessLevel.ReadWrite,
        [
            "s3:ListBucket", "s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts", "s3:ListBucketMultipartUploads",
        ]),
    ];

    /// <summary>The least level that has all the actions; null: only raw actions give them.</summary>
    public AccessLevel? Level =>
        Bucket.Length == 0 ? AccessLevel.ListBuckets
        : Levels.Where(entry => Actions.All(action => entry.Actions.Contains(action, StringComparer.OrdinalIgnoreCase))).Select(entry => (AccessLevel?)entry.Level).FirstOrDefault();

    /// <summary>What the actions act on, as far as their names tell: objects, the bucket, or both.</summary>
    internal IEnumerable<string> Resources(string partition)
    {
        var bucket = $"arn:{partition}:s3:::{Bucket}";
        var kinds = Actions.Select(action => ActionCatalog.Find(action)?.Resources.Select(resource => resource.Type.Name).ToList() ?? []).ToList();
        return kinds.All(kind => kind.Contains("object")) ? [$"{bucket}/*"] : kinds.All(kind => kind.Contains("bucket")) ? [bucket] : [bucket, $"{bucket}/*"];
    }
}
