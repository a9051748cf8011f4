using System.Globalization;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Uploads;

/// <summary>The upload and the part that a request names.</summary>
internal static class UploadSearch
{
    private const int MostParts = 10_000;

    /// <param name="bucket">The request's.</param>
    public static LabUpload? Find(S3Call call, out LabBucket? bucket, out AwsError? error)
    {
        var id = call.Wire.Query.Find("uploadId")!;
        LabUpload? upload = null;
        if ((bucket = call.Bucket) is not null)
        {
            lock (bucket.Gate)
            {
                upload = Find(bucket, id, call.Key);
            }
        }
        error = bucket is null ? S3Errors.NoSuchBucket(call.BucketName) : upload is null ? S3Errors.NoSuchUpload(id) : null;
        return upload;
    }

    /// <summary>It may have ended meanwhile. Whoever asks holds the gate.</summary>
    public static bool IsUnderWay(LabBucket bucket, LabUpload upload) => Find(bucket, upload.Id, upload.Key) == upload;

    public static int? PartNumber(S3Call call, out AwsError? error)
    {
        var text = call.Wire.Query.Find("partNumber")!;
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostParts;
        error = isNumber ? null : S3Errors.InvalidArgument("partNumber", text, "Part number must be an integer between 1 and 10000, inclusive");
        return isNumber ? number : null;
    }

    /// <summary>Keeps the part, unless the upload ended meanwhile.</summary>
    public static AwsError? Put(S3Call call, LabBucket bucket, LabUpload upload, LabPart part)
    {
        lock (bucket.Gate)
        {
            if (!IsUnderWay(bucket, upload))
            {
                return S3Errors.NoSuchUpload(upload.Id);
            }
            call.Store.PutPart(bucket, upload, part);
            return null;
        }
    }

    private static LabUpload? Find(LabBucket bucket, string id, string key) => bucket.Uploads.TryGetValue(id, out var upload) && upload.Key == key ? upload : null;
}
