namespace GkeAws.Lab.S3.Payloads;

/// <summary>What x-amz-content-sha256 may say instead of a hash (S3 API reference, Signature calculations for the Authorization header).</summary>
internal static class PayloadWords
{
    public const string Unsigned = "UNSIGNED-PAYLOAD";
    public const string UnsignedTrailer = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
    public const string SignedChunks = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    public const string SignedChunksTrailer = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER";
}
