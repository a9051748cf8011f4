using GkeAws.Lab.Stores;
using GkeAws.Lab.Stores.Contents;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Payloads;

/// <summary>A body that is to be kept: whole, and as signed. Held until it is disposed of.</summary>
internal sealed record ReceivedBody(ContentDraft Draft, string Md5, ObjectChecksum Checksum) : IDisposable
{
    public LabContent Content => Draft.Content;

    /// <param name="kept">The checksum algorithm to keep whatever the request names; null: the one that it names, else S3's own.</param>
    /// <param name="refuse">What is known of the checksum before the body comes.</param>
    public static async ValueTask<(ReceivedBody? Body, AwsError? Error)> Receive(S3Call call, long most, string? kept = null, Func<string?, AwsError?>? refuse = null)
    {
        using var checksums = PayloadChecksum.Begin(call.Wire, kept, out var error);
        if (checksums is null || (error = refuse?.Invoke(checksums.Named)) is not null)
        {
            return (null, error);
        }
        var draft = call.Store.Contents.Begin();
        ReceivedBody? body = null;
        try
        {
            var end = await PayloadReader.Read(call, most, data =>
            {
                checksums.Append(data);
                draft.Write(data);
            });
            if ((error = end.Error) is null && (error = checksums.Check(end, out var checksum, out var md5)) is null)
            {
                draft.Finish();
                body = new ReceivedBody(draft, md5, checksum);
            }
            return (body, error);
        }
        finally
        {
            if (body is null)
            {
                draft.Dispose();
            }
        }
    }

    public void Dispose() => Draft.Dispose();
}
