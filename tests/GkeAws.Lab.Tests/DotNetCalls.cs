using System.Globalization;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace GkeAws.Lab.Tests;

/// <summary>Operations of S3 with inputs as the service model names them, in the words of the AWS SDK for .NET.</summary>
internal sealed class DotNetCalls(AmazonS3Client s3)
{
    private readonly Dictionary<string, string> _kept = new(StringComparer.Ordinal);

    /// <param name="keep">What later inputs stand for with a dollar sign.</param>
    public async Task<AmazonWebServiceResponse> Do(string operation, JsonObject input, JsonObject? keep)
    {
        var answer = await Do(operation, new Input(input, _kept));
        foreach (var (name, _) in keep ?? [])
        {
            _kept[name] = answer switch
            {
                InitiateMultipartUploadResponse made => made.UploadId,
                UploadPartResponse part => part.ETag,
                CopyPartResponse part => part.ETag,
                PutObjectResponse put => put.VersionId,
                DeleteObjectResponse deleted => deleted.VersionId,
                _ => throw new InvalidOperationException($"nothing of {operation} is kept"),
            };
        }
        return answer;
    }

    private async Task<AmazonWebServiceResponse> Do(string operation, Input i) => operation switch
    {
        "CreateBucket" => await s3.PutBucketAsync(new PutBucketRequest { BucketName = i.Bucket, PutBucketConfiguration = new() { LocationConstraint = i.Text("CreateBucketConfiguration", "LocationConstraint") } }),
        "DeleteBucket" => await s3.DeleteBucketAsync(i.Bucket),
        "HeadBucket" => await s3.HeadBucketAsync(new HeadBucketRequest { BucketName = i.Bucket }),
        "ListBuckets" => await s3.ListBucketsAsync(),
        "GetBucketLocation" => await s3.GetBucketLocationAsync(i.Bucket),
        "GetBucketTagging" => await s3.GetBucketTaggingAsync(new GetBucketTaggingRequest { BucketName = i.Bucket }),
        "PutBucketTagging" => await s3.PutBucketTaggingAsync(new PutBucketTaggingRequest { BucketName = i.Bucket, TagSet = i.Tags }),
        "DeleteBucketTagging" => await s3.DeleteBucketTaggingAsync(new DeleteBucketTaggingRequest { BucketName = i.Bucket }),
        "GetBucketVersioning" => await s3.GetBucketVersioningAsync(new GetBucketVersioningRequest { BucketName = i.Bucket }),
        "PutBucketVersioning" => await s3.PutBucketVersioningAsync(new PutBucketVersioningRequest { BucketName = i.Bucket, VersioningConfig = new() { Status = i.Text("VersioningConfiguration", "Status") } }),
        "ListObjects" => await s3.ListObjectsAsync(i.Bucket),
        "ListObjectsV2" => await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = i.Bucket, ContinuationToken = i.Text("ContinuationToken") }),
        "ListObjectVersions" => await s3.ListVersionsAsync(i.Bucket),
        "ListMultipartUploads" => await s3.ListMultipartUploadsAsync(i.Bucket),
        "PutObject" => await s3.PutObjectAsync(new PutObjectRequest { BucketName = i.Bucket, Key = i.Name, InputStream = i.Content, MD5Digest = i.Text("ContentMD5"), IfNoneMatch = i.Text("IfNoneMatch"), IfMatch = i.Text("IfMatch"), TagSet = i.HeaderTags }),
        "GetObject" => await Get(i),
        "HeadObject" => await s3.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = i.Bucket, Key = i.Name, EtagToMatch = i.Text("IfMatch"), VersionId = i.Text("VersionId") }),
        "GetObjectAttributes" => await s3.GetObjectAttributesAsync(new GetObjectAttributesRequest { BucketName = i.Bucket, Key = i.Name, ObjectAttributes = [ObjectAttributes.ETag, ObjectAttributes.ObjectSize] }),
        "GetObjectTagging" => await s3.GetObjectTaggingAsync(new GetObjectTaggingRequest { BucketName = i.Bucket, Key = i.Name }),
        "PutObjectTagging" => await s3.PutObjectTaggingAsync(new PutObjectTaggingRequest { BucketName = i.Bucket, Key = i.Name, Tagging = new() { TagSet = i.Tags } }),
        "DeleteObjectTagging" => await s3.DeleteObjectTaggingAsync(new DeleteObjectTaggingRequest { BucketName = i.Bucket, Key = i.Name }),
        "CopyObject" => await s3.CopyObjectAsync(new CopyObjectRequest { SourceBucket = i.Source.Bucket, SourceKey = i.Source.Key, DestinationBucket = i.Bucket, DestinationKey = i.Name, ETagToMatch = i.Text("CopySourceIfMatch") }),
        "DeleteObject" => await s3.DeleteObjectAsync(new DeleteObjectRequest { BucketName = i.Bucket, Key = i.Name, VersionId = i.Text("VersionId") }),
        "DeleteObjects" => await Delete(i),
        "CreateMultipartUpload" => await s3.InitiateMultipartUploadAsync(new InitiateMultipartUploadRequest { BucketName = i.Bucket, Key = i.Name, ChecksumAlgorithm = i.Text("ChecksumAlgorithm"), ChecksumType = i.Text("ChecksumType") }),
        "UploadPart" => await s3.UploadPartAsync(new UploadPartRequest { BucketName = i.Bucket, Key = i.Name, UploadId = i.Text("UploadId"), PartNumber = i.Number("PartNumber"), InputStream = i.Content, MD5Digest = i.Text("ContentMD5") }),
        "UploadPartCopy" => await s3.CopyPartAsync(i.CopyPart),
        "CompleteMultipartUpload" => await s3.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = i.Bucket, Key = i.Name, UploadId = i.Text("UploadId"), PartETags = i.Listed }),
        "AbortMultipartUpload" => await s3.AbortMultipartUploadAsync(i.Bucket, i.Name, i.Text("UploadId")),
        "ListParts" => await s3.ListPartsAsync(i.Bucket, i.Name, i.Text("UploadId")),
        _ => throw new InvalidOperationException($"{operation} is not written down here"),
    };

    private async Task<AmazonWebServiceResponse> Get(Input i)
    {
        var request = new GetObjectRequest { BucketName = i.Bucket, Key = i.Name, EtagToMatch = i.Text("IfMatch"), EtagToNotMatch = i.Text("IfNoneMatch"), VersionId = i.Text("VersionId"), PartNumber = i.Number("PartNumber") };
        if (i.Text("Range") is { } range)
        {
            request.ByteRange = new ByteRange(range);
        }
        var answer = await s3.GetObjectAsync(request);
        answer.Dispose();
        return answer;
    }

    /// <summary>Errors of single keys are an exception of the SDK's own; to the service the call succeeded.</summary>
    private async Task<AmazonWebServiceResponse> Delete(Input i)
    {
        try
        {
            return await s3.DeleteObjectsAsync(new DeleteObjectsRequest { BucketName = i.Bucket, Objects = i.Deleted });
        }
        catch (DeleteObjectsException exception)
        {
            return exception.Response;
        }
    }

    private sealed class Input(JsonObject json, Dictionary<string, string> kept)
    {
        public string Bucket => Text("Bucket")!;

        public string Name => Text("Key")!;

        public Stream Content => json["Body"] is JsonObject repeated ? new MemoryStream(Enumerable.Repeat((byte)'x', repeated["bytes"]!.GetValue<int>()).ToArray()) : new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Text("Body")!));

        public List<Tag> Tags => [.. json["Tagging"]!["TagSet"]!.AsArray().Select(tag => new Tag { Key = tag!["Key"]!.GetValue<string>(), Value = tag["Value"]!.GetValue<string>() })];

        /// <summary>One tag, as the header has it.</summary>
        public List<Tag>? HeaderTags => Text("Tagging")?.Split('=') is [var key, var value] ? [new Tag { Key = key, Value = value }] : null;

        public (string Bucket, string Key) Source => Text("CopySource")!.Split('/', 2) is [var bucket, var key] ? (bucket, key) : throw new InvalidOperationException("a source without a key");

        public List<KeyVersion> Deleted => [.. json["Delete"]!["Objects"]!.AsArray().Select(item => new KeyVersion { Key = item!["Key"]!.GetValue<string>() })];

        public List<PartETag> Listed => [.. json["MultipartUpload"]!["Parts"]!.AsArray().Select(part => new PartETag { PartNumber = part!["PartNumber"]!.GetValue<int>(), ETag = Fill(part["ETag"]!.GetValue<string>()) })];

        public CopyPartRequest CopyPart
        {
            get
            {
                var request = new CopyPartRequest { SourceBucket = Source.Bucket, SourceKey = Source.Key, DestinationBucket = Bucket, DestinationKey = Name, UploadId = Text("UploadId"), PartNumber = Number("PartNumber") };
                if (Text("CopySourceRange")?["bytes=".Length..].Split('-') is [var first, var last])
                {
                    (request.FirstByte, request.LastByte) = (long.Parse(first, CultureInfo.InvariantCulture), long.Parse(last, CultureInfo.InvariantCulture));
                }
                return request;
            }
        }

        /// <returns>Null: it is not there, or is no text.</returns>
        public string? Text(params string[] path)
        {
            JsonNode? node = json;
            foreach (var name in path)
            {
                node = node?[name];
            }
            return node is JsonValue value && value.TryGetValue<string>(out var text) ? Fill(text) : null;
        }

        public int? Number(string name) => json[name]?.GetValue<int>();

        private string Fill(string text) => text.StartsWith('$') ? kept[text[1..]] : text;
    }
}
