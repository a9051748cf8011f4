using GkeAws.Lab.S3.Uploads;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Multipart;

/// <summary>Gives an upload up with all its parts.</summary>
internal sealed class AbortMultipartUpload : IS3Endpoint
{
    public string Operation => "AbortMultipartUpload";

    public ValueTask<S3Answer> Answer(S3Call call) => Abort(call);

    private static S3Answer Abort(S3Call call)
    {
        if (call.Authorize("s3:AbortMultipartUpload", call.ObjectArn) is { } refused)
        {
            return refused;
        }
        if (UploadSearch.Find(call, out var bucket, out var error) is not { } upload)
        {
            return error!;
        }
        lock (bucket!.Gate)
        {
            if (!UploadSearch.IsUnderWay(bucket, upload))
            {
                return S3Errors.NoSuchUpload(upload.Id);
            }
            call.Store.RemoveUpload(bucket, upload);
        }
        return LabAnswer.Empty(204);
    }
}
