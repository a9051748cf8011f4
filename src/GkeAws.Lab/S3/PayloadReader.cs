using System.Globalization;
using GkeAws.Lab.Signatures;

namespace GkeAws.Lab.S3;

/// <summary>Reads a body in the form that x-amz-content-sha256 names, and checks it against the signature.</summary>
internal static class PayloadReader
{
    public static async ValueTask<Payload> Read(S3Call call, long most)
    {
        // Chunks have a line each, of about a hundred bytes, for 8 KiB or more.
        if (await call.Wire.ReadBody(most + (most / 16) + 4096) is not { } raw)
        {
            return Payload.Refused(S3Errors.EntityTooLarge(most));
        }
        var word = call.Signed.PayloadHash;
        switch (word)
        {
            case PayloadWords.Unsigned:
                return Payload.Of(raw);
            case PayloadWords.UnsignedTrailer or PayloadWords.SignedChunks or PayloadWords.SignedChunksTrailer:
                var payload = new ChunkedPayload(call.Signed, word).Decode(raw);
                return payload.Error is null && call.Wire.Header("x-amz-decoded-content-length") != payload.Content.Length.ToString(CultureInfo.InvariantCulture)
                    ? Payload.Refused(S3Errors.IncompleteBody($"x-amz-decoded-content-length is not {payload.Content.Length}"))
                    : payload;
            default:
                return call.Signed.CheckBody(raw.Span) is { } fault ? Payload.Refused(S3Faults.Of(fault, call.Signed.Parts.IsPresigned)) : Payload.Of(raw);
        }
    }
}
