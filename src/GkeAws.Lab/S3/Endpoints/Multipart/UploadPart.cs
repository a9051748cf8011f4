using GkeAws.Lab.S3.Objects;
using GkeAws.Lab.S3.Payloads;
using GkeAws.Lab.S3.Uploads;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Multipart;

/// <summary>Takes a part, whole and as signed; an earlier one of its number is given up for it.</summary>
internal sealed class UploadPart : IS3Endpoint
{
    public string Operation => "UploadPart";

    public async ValueTask<S3Answer> Answer(S3Call call)
    {
        if (call.Authorize("s3:PutObject", call.ObjectArn) is { } refused)
        {
            return refused;
        }
        if (UploadSearch.PartNumber(call, out var error) is not { } number || UploadSearch.Find(call, out var bucket, out error) is not { } upload)
        {
            return error!;
        }
        var (received, unread) = await ReceivedBody.Receive(call, NewObject.LargestBody, upload.Algorithm ?? ChecksumAlgorithm.Default, named => UploadChecksum.CheckPart(upload, named));
        using var body = received;
        if (body is null)
        {
            return unread!;
        }
        var part = new LabPart(number, body.Content, body.Md5, call.Wire.Now, body.Checksum);
        return UploadSearch.Put(call, bucket!, upload, part) is { } ended ? ended : LabAnswer.Empty(200).With("ETag", $"\"{part.ETag}\"").With("x-amz-server-side-encryption", "AES256")
            .With(ChecksumAlgorithm.HeaderPrefix + part.Checksum.Algorithm, part.Checksum.Value);
    }
}
