using GkeAws.Lab.S3.Endpoints;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3;

/// <summary>Which operation a request is.</summary>
internal static class S3Routes
{
    private static readonly ListBuckets ListBuckets = new();
    private static readonly CreateBucket CreateBucket = new();
    private static readonly HeadBucket HeadBucket = new();
    private static readonly GetBucketLocation GetBucketLocation = new();
    private static readonly ListObjectsV2 ListObjectsV2 = new();
    private static readonly PutObject PutObject = new();
    private static readonly GetObject GetObject = new();
    private static readonly HeadObject HeadObject = new();
    private static readonly DeleteObject DeleteObject = new();
    private static readonly DeleteBucket DeleteBucket = new();
    private static readonly DeleteObjects DeleteObjects = new();
    private static readonly CopyObject CopyObject = new();
    private static readonly ListObjects ListObjects = new();

    /// <summary>Query parameters that make another operation of a request (botocore, s3 2006-03-01), none of which the lab has.</summary>
    private static readonly string[] OtherOperations =
    [
        "accelerate", "acl", "analytics", "attributes", "cors", "encryption", "intelligent-tiering", "inventory", "legal-hold", "lifecycle", "logging",
        "metadataConfiguration", "metadataTable", "metrics", "notification", "object-lock", "ownershipControls", "partNumber", "policy", "policyStatus",
        "publicAccessBlock", "replication", "requestPayment", "restore", "retention", "select", "session", "tagging", "torrent", "uploadId", "uploads", "versionId",
        "versioning", "versions", "website",
    ];

    /// <summary>All that the lab has, for the comparison with FIDELITY.md.</summary>
    public static IReadOnlyList<IS3Endpoint> All { get; } =
        [ListBuckets, CreateBucket, HeadBucket, GetBucketLocation, ListObjectsV2, PutObject, GetObject, HeadObject, DeleteObject, DeleteBucket, DeleteObjects, CopyObject, ListObjects];

    /// <returns>Null: the lab has no such operation.</returns>
    public static IS3Endpoint? Find(LabCall call, S3Address address)
    {
        if (OtherOperation(call) is not null)
        {
            return null;
        }
        if (address.Bucket is null)
        {
            return call.Method == "GET" ? ListBuckets : null;
        }
        return (call.Method, address.Key.Length > 0) switch
        {
            ("GET", false) => call.Query.Has("location") ? GetBucketLocation : call.Query.Find("list-type") == "2" ? ListObjectsV2 : ListObjects,
            ("HEAD", false) => HeadBucket,
            ("PUT", false) => CreateBucket,
            ("GET", true) => GetObject,
            ("HEAD", true) => HeadObject,
            ("PUT", true) => call.Header("x-amz-copy-source") is null ? PutObject : CopyObject,
            ("DELETE", true) => DeleteObject,
            ("DELETE", false) => DeleteBucket,
            ("POST", false) when call.Query.Has("delete") => DeleteObjects,
            _ => null,
        };
    }

    /// <summary>What is said of a request that is no operation of the lab's.</summary>
    public static AwsError Refusal(LabCall call) => OtherOperation(call) is { } name ? S3Errors.NotImplemented($"operations with ?{name}")
        : S3Errors.MethodNotAllowed(call.Method);

    private static string? OtherOperation(LabCall call)
    {
        foreach (var item in call.Query.Items)
        {
            if (Array.IndexOf(OtherOperations, item.Key) >= 0)
            {
                return item.Key;
            }
        }
        return null;
    }
}
