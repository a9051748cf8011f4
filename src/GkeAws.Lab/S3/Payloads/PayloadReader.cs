using System.Globalization;
using System.Security.Cryptography;
using GkeAws.Lab.Signatures;

namespace GkeAws.Lab.S3.Payloads;

/// <summary>Takes what comes of a body: it is believed only when the end is good.</summary>
internal delegate void PayloadSink(ReadOnlySpan<byte> data);

/// <summary>Reads a body in the form that x-amz-content-sha256 names, bit by bit, and checks it against the signature.</summary>
internal static class PayloadReader
{
    public static async ValueTask<PayloadEnd> Read(S3Call call, long most, PayloadSink sink)
    {
        var word = call.Signed.PayloadHash;
        var isChunked = word is PayloadWords.UnsignedTrailer or PayloadWords.SignedChunks or PayloadWords.SignedChunksTrailer;
        var length = isChunked ? Number(call.Wire.Header("x-amz-decoded-content-length")) : call.Wire.HasBody ? call.Wire.ContentLength : 0;
        if (length is not { } promised)
        {
            return S3Errors.MissingContentLength();
        }
        if (promised > most)
        {
            return S3Errors.EntityTooLarge(promised, most);
        }
        return isChunked ? await new ChunkedPayload(call.Signed, word, promised).Read(call.Wire.Body, sink, call.Wire.Cancellation) : await ReadPlain(call, word, sink);
    }

    private static async ValueTask<PayloadEnd> ReadPlain(S3Call call, string word, PayloadSink sink)
    {
        using var hash = word == PayloadWords.Unsigned ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Kestrel gives an error when the client ends before the length that it promised.
        for (var isWhole = !call.Wire.HasBody; !isWhole;)
        {
            var read = await call.Wire.Body.ReadAsync(call.Wire.Cancellation);
            foreach (var data in read.Buffer)
            {
                hash?.AppendData(data.Span);
                sink(data.Span);
            }
            call.Wire.Body.AdvanceTo(read.Buffer.End);
            isWhole = read.IsCompleted;
        }
        return hash is not null && call.Signed.CheckBody(hash.GetHashAndReset()) is { } fault ? S3Faults.Of(fault, call.Signed.Parts.IsPresigned) : PayloadEnd.Good;
    }

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
