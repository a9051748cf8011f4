using System.Globalization;
using GkeAws.Lab.S3.Conditions;
using GkeAws.Lab.S3.Payloads;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Objects;

/// <summary>Answers with an object, a range or a part of it; HEAD with headers alone.</summary>
internal static class ReadAnswer
{
    private static readonly (string Parameter, string Header)[] Overrides =
    [
        ("response-cache-control", "Cache-Control"), ("response-content-disposition", "Content-Disposition"), ("response-content-encoding", "Content-Encoding"),
        ("response-content-language", "Content-Language"), ("response-content-type", "Content-Type"), ("response-expires", "Expires"),
    ];

    /// <param name="item">Its content is held; from here on the answer holds what it needs of it.</param>
    public static S3Answer Of(S3Call call, LabObject item, bool isHead)
    {
        var answer = Choose(call, item, isHead);
        answer.Answer?.Content?.TryHold();
        item.Content.Release();
        return answer;
    }

    private static S3Answer Choose(S3Call call, LabObject item, bool isHead)
    {
        var conditions = new Preconditions(call.Wire);
        if (conditions.Failed(item) is { } failed)
        {
            return S3Errors.PreconditionFailed(failed);
        }
        if (conditions.IsNotModified(item))
        {
            return LabAnswer.Empty(304).With("ETag", $"\"{item.ETag}\"").With("Last-Modified", S3Time.OfHeader(item.Modified));
        }
        var range = call.Wire.Header("Range") is { } text && text.StartsWith(ByteRange.Unit, StringComparison.Ordinal) ? text : null;
        if (call.Wire.Query.Find("partNumber") is { } part)
        {
            return range is not null ? S3Errors.InvalidRequest("Cannot specify both Range header and partNumber query parameter")
                : !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? S3Errors.InvalidArgument("partNumber", part, "Part number must be an integer between 1 and 10000, inclusive")
                : ByteRange.OfPart(item, number) is { } bytes ? WriteRange(call, item, bytes, isHead).With("x-amz-mp-parts-count", item.Parts.Count == 0 ? null : item.Parts.Count.ToString(CultureInfo.InvariantCulture))
                : S3Errors.InvalidPartNumber(part);
        }
        return range is null ? Write(call, item, 200, new(0, item.Content.Length), isHead)
            : ByteRange.Read(range, item.Content.Length) is { } found ? WriteRange(call, item, found, isHead)
            : S3Errors.InvalidRange(range);
    }

    private static LabAnswer WriteRange(S3Call call, LabObject item, ByteRange range, bool isHead) =>
        Write(call, item, 206, range, isHead).With("Content-Range", range.Spell(item.Content.Length));

    private static LabAnswer Write(S3Call call, LabObject item, int status, ByteRange range, bool isHead)
    {
        var metadata = Overridden(call, item.Metadata);
        var isWhole = range.Length == item.Content.Length;
        var memory = item.Content.Memory;
        var answer = new LabAnswer(status, isHead || memory is null ? default : memory.Value.Slice((int)range.Start, (int)range.Length), metadata.GetValueOrDefault("Content-Type"))
        {
            Length = range.Length,
            Content = isHead || memory is not null ? null : isWhole ? item.Content : item.Content.Slice(range.Start, range.Length),
        };
        answer.With("ETag", $"\"{item.ETag}\"").With("Last-Modified", S3Time.OfHeader(item.Modified)).With("Accept-Ranges", "bytes").With("x-amz-server-side-encryption", "AES256");
        foreach (var (name, value) in metadata)
        {
            if (name != "Content-Type")
            {
                answer.With(name, value);
            }
        }
        if (call.Bucket!.Versioning != BucketVersioning.Never)
        {
            answer.With("x-amz-version-id", item.Version);
        }
        // S3 API reference, GetObject: the number of tags is for those who may read them.
        if (item.Tags.Count > 0 && call.AuthorizeVersion("s3:GetObjectTagging", "s3:GetObjectVersionTagging", Tags.TagRules.ExistingKeys(item)) is null)
        {
            answer.With("x-amz-tagging-count", item.Tags.Count.ToString(CultureInfo.InvariantCulture));
        }
        if (isWhole && call.Wire.Header("x-amz-checksum-mode") == "ENABLED")
        {
            answer.With(ChecksumAlgorithm.HeaderPrefix + item.Checksum.Algorithm, item.Checksum.Value).With("x-amz-checksum-type", item.Checksum.Type);
        }
        return answer;
    }

    private static IReadOnlyDictionary<string, string> Overridden(S3Call call, IReadOnlyDictionary<string, string> metadata)
    {
        Dictionary<string, string>? changed = null;
        foreach (var (parameter, header) in Overrides)
        {
            if (call.Wire.Query.Find(parameter) is { } value)
            {
                (changed ??= new(metadata, StringComparer.OrdinalIgnoreCase))[header] = value;
            }
        }
        return changed ?? metadata;
    }
}
