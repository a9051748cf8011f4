using GkeAws.Lab.Stores;
using GkeAws.Lab.Stores.Contents;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Payloads;

/// <summary>A body that is to be kept: whole, and as signed. Held until it is disposed of.</summary>
/// <param name="Named">The checksum algorithm that the client named; null: none.</param>
internal sealed record ReceivedBody(ContentDraft Draft, string Md5, ObjectChecksum Checksum, string? Named) : IDisposable
{
    public LabContent Content => Draft.Content;

    /// <param name="wanted">The checksum algorithm when the request names none.</param>
    /// <param name="refuse">What is known of the checksum before the body comes.</param>
    public static async ValueTask<(ReceivedBody? Body, AwsError? Error)> Receive(S3Call call, long most, string wanted = ChecksumAlgorithm.Default, Func<string?, AwsError?>? refuse = null)
    {
        using var checksums = PayloadChecksum.Begin(call.Wire, wanted, out var error);
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
                body = new ReceivedBody(draft, md5, checksum, checksums.Named);
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
