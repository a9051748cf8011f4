using GkeAws.Lab.S3.Endpoints.Buckets;
using GkeAws.Lab.S3.Endpoints.Multipart;
using GkeAws.Lab.S3.Endpoints.Objects;
using GkeAws.Lab.S3.Endpoints.Tagging;
using GkeAws.Lab.S3.Endpoints.Versions;
using GkeAws.Lab.S3.Objects;
using GkeAws.Lab.Wire;
using static GkeAws.Lab.S3.S3Level;

namespace GkeAws.Lab.S3;

/// <summary>Which operation a request is (botocore, s3 2006-03-01: the requestUri of each operation).</summary>
internal static class S3Routes
{
    private const string Version = "versionId";
    private const string Upload = "uploadId";
    private const string Part = "partNumber";
    private const string Tagging = "tagging";

    /// <summary>
    /// The first that fits. A sub-resource that a route does not name is another operation's, and the lab may not have that one: such a request
    /// fits nowhere.
    /// </summary>
    private static readonly S3Route[] Routes =
    [
        new("GET", Key, new GetObject(), Takes: [Version, Part]),
        new("HEAD", Key, new HeadObject(), Takes: [Version, Part]),
        new("PUT", Key, new UploadPartCopy(), [Upload, Part], Header: CopySource.Header),
        new("PUT", Key, new UploadPart(), [Upload, Part]),
        new("PUT", Key, new CopyObject(), Header: CopySource.Header),
        new("PUT", Key, new PutObject()),
        new("DELETE", Key, new DeleteObject(), Takes: [Version]),
        new("GET", Key, new GetObjectTagging(), [Tagging], [Version]),
        new("PUT", Key, new PutObjectTagging(), [Tagging], [Version]),
        new("DELETE", Key, new DeleteObjectTagging(), [Tagging], [Version]),
        new("GET", Key, new GetObjectAttributes(), ["attributes"], [Version]),
        new("POST", Key, new CreateMultipartUpload(), ["uploads"]),
        new("POST", Key, new CompleteMultipartUpload(), [Upload]),
        new("DELETE", Key, new AbortMultipartUpload(), [Upload]),
        new("GET", Key, new ListParts(), [Upload]),
        new("GET", Bucket, new ListObjectsV2(), ["list-type"], Value: "2"),
        new("GET", Bucket, new GetBucketLocation(), ["location"]),
        new("GET", Bucket, new GetBucketVersioning(), ["versioning"]),
        new("GET", Bucket, new GetBucketTagging(), [Tagging]),
        new("GET", Bucket, new ListObjectVersions(), ["versions"]),
        new("GET", Bucket, new ListMultipartUploads(), ["uploads"]),
        new("GET", Bucket, new ListObjects()),
        new("HEAD", Bucket, new HeadBucket()),
        new("PUT", Bucket, new PutBucketVersioning(), ["versioning"]),
        new("PUT", Bucket, new PutBucketTagging(), [Tagging]),
        new("PUT", Bucket, new CreateBucket()),
        new("DELETE", Bucket, new DeleteBucketTagging(), [Tagging]),
        new("DELETE", Bucket, new DeleteBucket()),
        new("POST", Bucket, new DeleteObjects(), ["delete"]),
        new("GET", Service, new ListBuckets()),
    ];

    /// <summary>Query parameters that make another operation of a request (botocore, s3 2006-03-01).</summary>
    private static readonly string[] Subresources =
    [
        "accelerate", "acl", "analytics", "attributes", "cors", "delete", "encryption", "intelligent-tiering", "inventory", "legal-hold", "lifecycle", "location", "logging",
        "metadataConfiguration", "metadataTable", "metrics", "notification", "object-lock", "ownershipControls", Part, "policy", "policyStatus", "publicAccessBlock",
        "replication", "requestPayment", "restore", "retention", "select", "session", Tagging, "torrent", Upload, "uploads", Version, "versioning", "versions", "website",
    ];

    /// <summary>All that the lab has, for the comparison with FIDELITY.md.</summary>
    public static IReadOnlyList<IS3Endpoint> All { get; } = [.. Routes.Select(route => route.Endpoint)];

    /// <returns>Null: the lab has no such operation.</returns>
    public static IS3Endpoint? Find(LabCall call, S3Address address)
    {
        var level = address.Bucket is null ? Service : address.Key.Length == 0 ? Bucket : Key;
        var subresources = SubresourcesOf(call);
        foreach (var route in Routes)
        {
            if (route.Fits(call, level, subresources))
            {
                return route.Endpoint;
            }
        }
        return null;
    }

    /// <summary>What is said of a request that is no operation of the lab's.</summary>
    public static AwsError Refusal(LabCall call) => SubresourcesOf(call) is { Count: > 0 } names ? S3Errors.NotImplemented($"{call.Method} with ?{string.Join('&', names)}")
        : S3Errors.MethodNotAllowed(call.Method);

    private static IReadOnlyList<string> SubresourcesOf(LabCall call) => call.Query.Items.Count == 0 ? [] : [.. call.Query.Items.Select(item => item.Key).Where(name => Array.IndexOf(Subresources, name) >= 0)];
}
