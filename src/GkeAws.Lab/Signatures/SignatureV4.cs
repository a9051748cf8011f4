using System.Security.Cryptography;
using System.Text;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Signatures;

/// <summary>Verifies Signature Version 4, in the header or in the query (AWS General Reference; S3 API reference, Authenticating requests).</summary>
internal sealed class SignatureV4(ICredentialSource credentials)
{
    /// <param name="regions">The regions that a scope may name here; the first is the expected one.</param>
    /// <param name="skew">How far the caller's clock may be off.</param>
    /// <param name="payloadHash">The hash to sign with; null: none was sent where one is needed.</param>
    public SignedCall? Verify(LabCall call, string service, Func<Caller, SignatureParts, IReadOnlyList<string>> regions, TimeSpan skew, Func<SignatureParts, string?> payloadHash, out SignatureFault? fault)
    {
        if (!SignatureParts.IsIn(call))
        {
            fault = new(SignatureFaultKind.Missing, "the request is not signed");
            return null;
        }
        if (SignatureParts.Read(call, out fault) is not { } parts)
        {
            return null;
        }
        fault = CheckScope(parts, service) ?? CheckTime(call, parts, skew) ?? CheckHeaders(call, parts);
        if (fault is not null || credentials.Find(parts.AccessKeyId, parts.Token, out fault) is not { } found)
        {
            return null;
        }
        if (payloadHash(parts) is not { } hash)
        {
            fault = new(SignatureFaultKind.MissingPayloadHash, "the header x-amz-content-sha256 is missing");
            return null;
        }
        fault = CheckExpiry(found, call.Now) ?? CheckRegion(parts, regions(found.Caller, parts)) ?? CheckSignature(call, parts, found, hash);
        return fault is null ? new SignedCall(found, parts, hash) : null;
    }

    private static SignatureFault? CheckScope(SignatureParts parts, string service) =>
        parts.Service != service ? new(SignatureFaultKind.WrongService, $"the scope names the service '{parts.Service}'", parts.Service, service)
        : !parts.Timestamp.StartsWith(parts.Date, StringComparison.Ordinal)
            ? new(SignatureFaultKind.WrongDate, $"the scope's date {parts.Date} is not that of the request, {parts.Timestamp}", parts.Date, parts.Timestamp[..8])
            : null;

    private static SignatureFault? CheckTime(LabCall call, SignatureParts parts, TimeSpan skew)
    {
        var time = parts.Time!.Value;
        if (parts.Expires is { } seconds)
        {
            return call.Now > time.AddSeconds(seconds)
                ? new(SignatureFaultKind.PresignExpired, $"the presigned request was good for {seconds} seconds from {parts.Timestamp}", SignedCall.Text(time.AddSeconds(seconds)), SignedCall.Text(call.Now))
                : time > call.Now + skew ? new(SignatureFaultKind.Skewed, $"the request is dated {parts.Timestamp}, which is yet to come", parts.Timestamp, SignedCall.Text(call.Now)) : null;
        }
        return (call.Now - time).Duration() > skew
            ? new(SignatureFaultKind.Skewed, $"the request is dated {parts.Timestamp}, and it is {SignedCall.Text(call.Now)}", parts.Timestamp, SignedCall.Text(call.Now))
            : null;
    }

    private static SignatureFault? CheckHeaders(LabCall call, SignatureParts parts)
    {
        List<string>? unsigned = null;
        foreach (var name in call.HeaderNames)
        {
            if ((name.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase) || name.Equals("Host", StringComparison.OrdinalIgnoreCase))
                && !parts.SignedHeaders.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                (unsigned ??= []).Add(name.ToLowerInvariant());
            }
        }
        return unsigned is null ? null : new(SignatureFaultKind.UnsignedHeaders, $"not signed: {string.Join(", ", unsigned)}", string.Join(", ", unsigned));
    }

    private static SignatureFault? CheckExpiry(Credentials found, DateTimeOffset now) =>
        found.Expiration is { } end && now >= end ? new(SignatureFaultKind.ExpiredToken, $"the session ended at {SignedCall.Text(end)}", SignedCall.Text(end)) : null;

    private static SignatureFault? CheckRegion(SignatureParts parts, IReadOnlyList<string> regions) =>
        regions.Contains(parts.Region) ? null : new(SignatureFaultKind.WrongRegion, $"the scope names the region '{parts.Region}'", parts.Region, regions[0]);

    private static SignatureFault? CheckSignature(LabCall call, SignatureParts parts, Credentials found, string payloadHash)
    {
        var text = $"{SignatureParts.Algorithm}\n{parts.Timestamp}\n{parts.Scope}\n{SignedCall.Hex(CanonicalRequest.Hash(call, parts, payloadHash))}";
        Span<byte> signature = stackalloc byte[32];
        HMACSHA256.HashData(found.SigningKey(parts.Date, parts.Region, parts.Service), Encoding.UTF8.GetBytes(text), signature);
        Span<byte> given = stackalloc byte[32];
        return Convert.FromHexString(parts.Signature, given, out _, out var written) == System.Buffers.OperationStatus.Done && written == 32 && CryptographicOperations.FixedTimeEquals(signature, given)
            ? null
            : new(SignatureFaultKind.Mismatch, "the signature is not that of this request with this key", text);
    }
}
