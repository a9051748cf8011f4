using GkeAws.Lab.S3.Conditions;
using GkeAws.Lab.S3.Objects;
using GkeAws.Lab.S3.Payloads;
using GkeAws.Lab.S3.Tags;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Objects;

/// <summary>Writes an object that another one is the content of: the caller has to be allowed to read that one.</summary>
internal sealed class CopyObject : IS3Endpoint
{
    private const string MetadataDirective = "x-amz-metadata-directive";
    private const string TaggingDirective = "x-amz-tagging-directive";

    private static readonly (string, string) ReadTags = ("s3:GetObjectTagging", "s3:GetObjectVersionTagging");

    public string Operation => "CopyObject";

    public async ValueTask<S3Answer> Answer(S3Call call)
    {
        if (CopySource.Read(call, out var error) is not { } from || (error = CheckDirectives(call)) is not null)
        {
            return error!;
        }
        using var source = CopySource.Hold(from, out error);
        if (source is null || TagsOf(call, source, out error) is not { } tags || (error = Authorize(call, source, tags)) is not null)
        {
            return error!;
        }
        if (call.Bucket is not { } bucket)
        {
            return S3Errors.NoSuchBucket(call.BucketName);
        }
        if ((error = CheckCopy(call, source)) is not null)
        {
            return error;
        }
        var isReplaced = call.Wire.Header(MetadataDirective) == "REPLACE";
        var (etag, checksum) = await DigestOf(call, source.Item);
        var copy = new LabObject(call.Key, source.Item.Content, etag, call.Wire.Now, checksum, isReplaced ? NewObject.Metadata(call.Wire) : source.Item.Metadata) { Tags = tags };
        lock (bucket.Gate)
        {
            if (bucket.IsRemoved || WriteConditions.Failed(call.Wire, bucket.Find(call.Key)) is not null)
            {
                return bucket.IsRemoved ? S3Errors.NoSuchBucket(call.BucketName) : WriteConditions.Failed(call.Wire, bucket.Find(call.Key))!;
            }
            copy = call.Store.PutObject(bucket, copy);
        }
        var xml = new XmlText(withDeclaration: true).Open("CopyObjectResult", S3Service.XmlNamespace).Element("LastModified", S3Time.Of(copy.Modified)).Element("ETag", $"\"{copy.ETag}\"")
            .Element(ChecksumAlgorithm.ElementOf(copy.Checksum.Algorithm), copy.Checksum.Value).Element("ChecksumType", copy.Checksum.Type).Close("CopyObjectResult");
        return WrittenAnswer.With(bucket, copy, LabAnswer.Xml(xml.ToString(), "application/xml"))
            .With("x-amz-copy-source-version-id", from.Bucket!.Versioning == BucketVersioning.Never ? null : source.Item.Version);
    }

    private static AwsError? CheckDirectives(S3Call call)
    {
        foreach (var (name, what) in new[] { (MetadataDirective, "metadata"), (TaggingDirective, "tagging") })
        {
            if (call.Wire.Header(name) is not (null or "COPY" or "REPLACE"))
            {
                return S3Errors.InvalidArgument(name, call.Wire.Header(name), $"Unknown {what} directive.");
            }
        }
        return null;
    }

    /// <summary>The tags of the source go along, which the caller has to be allowed to read (AWS re:Post, copying between buckets), unless they are replaced.</summary>
    private static IReadOnlyDictionary<string, string>? TagsOf(S3Call call, CopySource source, out AwsError? error)
    {
        error = null;
        if (call.Wire.Header(TaggingDirective) == "REPLACE")
        {
            return TagRules.Read(call.Wire, out error);
        }
        if (source.Item.Tags.Count > 0)
        {
            error = source.Call.AuthorizeVersion(ReadTags.Item1, ReadTags.Item2, TagRules.ExistingKeys(source.Item));
        }
        return error is null ? source.Item.Tags : null;
    }

    private static AwsError? Authorize(S3Call call, CopySource source, IReadOnlyDictionary<string, string> tags)
    {
        // Service authorization reference, S3: PutObject has the source and the directive as keys.
        List<(string, string)> keys = [CopySource.KeyOf(source.Call), .. WriteConditions.KeysOf(call.Wire)];
        if (call.Wire.Header(MetadataDirective) is { } directive)
        {
            keys.Add(("s3:" + MetadataDirective, directive));
        }
        return NewObject.Authorize(call, tags, [.. keys]);
    }

    private static AwsError? CheckCopy(S3Call call, CopySource source)
    {
        var isSelf = source.Call.Bucket == call.Bucket && source.Call.Key == call.Key && source.Call.Version is null;
        return isSelf && call.Wire.Header(MetadataDirective) != "REPLACE"
            ? S3Errors.InvalidRequest("This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.")
            : source.Item.Content.Length > NewObject.LargestBody
                ? S3Errors.InvalidRequest($"The specified copy source is larger than the maximum allowable size for a copy source: {NewObject.LargestBody}")
                : null;
    }

    /// <summary>A copy is written in one request, whatever its source was: its ETag is an MD5, and its checksum is of all of it.</summary>
    private static async ValueTask<(string ETag, ObjectChecksum Checksum)> DigestOf(S3Call call, LabObject source)
    {
        var algorithm = call.Wire.Header("x-amz-checksum-algorithm")?.ToLowerInvariant() ?? source.Checksum.Algorithm;
        return source.Parts.Count == 0 && algorithm == source.Checksum.Algorithm ? (source.ETag, source.Checksum) : await ContentDigest.Of(source.Content, algorithm, call.Wire.Cancellation);
    }
}
