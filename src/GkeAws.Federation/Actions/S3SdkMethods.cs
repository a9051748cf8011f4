namespace GkeAws.Federation.Actions;

/// <summary>
/// The methods of the AWS SDK for .NET that call S3, and the operations behind them. Most bear the operation's name; these are the others
/// (documentation of AWSSDK.S3 4.x: IAmazonS3, ICoreAmazonS3, ITransferUtility).
/// </summary>
public static class S3SdkMethods
{
    private const string Suffix = "Async";

    /// <summary>Of the client and its interfaces.</summary>
    private static readonly Dictionary<string, string[]> OfClient = new(StringComparer.Ordinal)
    {
        ["CopyPart"] = ["UploadPartCopy"],
        ["CreatePresignedPost"] = ["PutObject"],
        ["Delete"] = ["DeleteObject"],
        ["DeleteCORSConfiguration"] = ["DeleteBucketCors"],
        ["DeleteLifecycleConfiguration"] = ["DeleteBucketLifecycle"],
        ["Deletes"] = ["DeleteObjects"],
        ["DownloadToFilePath"] = ["GetObject"],
        ["EnsureBucketExists"] = ["CreateBucket"],
        ["GeneratePreSignedURL"] = ["GetObject"],
        ["GetAllObjectKeys"] = ["ListObjects"],
        ["GetCORSConfiguration"] = ["GetBucketCors"],
        ["GetLifecycleConfiguration"] = ["GetBucketLifecycleConfiguration"],
        ["GetObjectMetadata"] = ["HeadObject"],
        ["GetObjectStream"] = ["GetObject"],
        ["InitiateMultipartUpload"] = ["CreateMultipartUpload"],
        ["ListVersions"] = ["ListObjectVersions"],
        ["MakeObjectPublic"] = ["PutObjectAcl"],
        ["PutBucket"] = ["CreateBucket"],
        ["PutCORSConfiguration"] = ["PutBucketCors"],
        ["PutLifecycleConfiguration"] = ["PutBucketLifecycleConfiguration"],
        ["UploadObjectFromFilePath"] = ["PutObject"],
        ["UploadObjectFromStream"] = ["PutObject"],
    };

    private static readonly Dictionary<string, string[]> OfTransfer = new(StringComparer.Ordinal)
    {
        ["AbortMultipartUploads"] = ["ListMultipartUploads", "AbortMultipartUpload"],
        ["Download"] = ["GetObject"],
        ["DownloadWithResponse"] = ["GetObject"],
        ["DownloadDirectory"] = ["ListObjects", "GetObject"],
        ["DownloadDirectoryWithResponse"] = ["ListObjects", "GetObject"],
        ["OpenStream"] = ["GetObject"],
        ["OpenStreamWithResponse"] = ["GetObject"],
        ["Upload"] = ["PutObject"],
        ["UploadWithResponse"] = ["PutObject"],
        ["UploadDirectory"] = ["PutObject"],
        ["UploadDirectoryWithResponse"] = ["PutObject"],
    };

    /// <summary>For example <c>PutObject</c> of <c>PutObjectAsync</c>.</summary>
    public static string NameOf(string method) =>
        method.EndsWith(Suffix, StringComparison.Ordinal) ? method.Substring(0, method.Length - Suffix.Length) : method;

    /// <param name="name">Without <c>Async</c>.</param>
    /// <returns>Empty: no call of S3, or one whose operation its name does not tell.</returns>
    public static IReadOnlyList<string> OperationsOf(string name, bool isTransfer) =>
        isTransfer ? OfTransfer.TryGetValue(name, out var transfer) ? transfer : []
        : OfClient.TryGetValue(name, out var other) ? other
        : S3Operations.Find(name) is { } operation ? [operation.Name] : [];

    /// <param name="verb">Of a presigned URL: GET, PUT, HEAD, DELETE.</param>
    public static IReadOnlyList<string> OperationsOfVerb(string verb) => verb switch
    {
        "GET" => ["GetObject"],
        "PUT" => ["PutObject"],
        "HEAD" => ["HeadObject"],
        "DELETE" => ["DeleteObject"],
        _ => [],
    };
}
