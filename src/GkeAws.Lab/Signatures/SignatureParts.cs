using System.Globalization;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Signatures;

/// <summary>What a request says about its signature, in the Authorization header or in the query (Signature Version 4, AWS General Reference).</summary>
internal sealed record SignatureParts(
    string AccessKeyId, string Date, string Region, string Service, IReadOnlyList<string> SignedHeaders, string Signature, string Timestamp, string? Token)
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>Seconds; null for signatures in the header.</summary>
    public int? Expires { get; private init; }

    public bool IsPresigned => Expires is not null;

    public string Scope => $"{Date}/{Region}/{Service}/aws4_request";

    public DateTimeOffset? Time => TimeOf(Timestamp);

    public static bool IsIn(LabCall call) => call.Query.Has("X-Amz-Algorithm") || call.Header("Authorization") is not null;

    public static SignatureParts? Read(LabCall call, out SignatureFault? fault) =>
        call.Query.Has("X-Amz-Algorithm") ? ReadQuery(call.Query, out fault) : ReadHeader(call, out fault);

    private static SignatureParts? ReadHeader(LabCall call, out SignatureFault? fault)
    {
        var header = call.Header("Authorization")!;
        if (!header.StartsWith(Algorithm + " ", StringComparison.Ordinal))
        {
            fault = new(SignatureFaultKind.Malformed, "the Authorization header is no signature of version 4", header);
            return null;
        }
        string? credential = null, signed = null, signature = null;
        foreach (var part in header[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            var (name, value) = part.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? (part[..at], part[(at + 1)..]) : ("", "");
            _ = name switch
            {
                "Credential" => credential = value,
                "SignedHeaders" => signed = value,
                "Signature" => signature = value,
                _ => null,
            };
        }
        return Create(credential, signed, signature, call.Header("x-amz-date") ?? DateHeader(call), call.Header("x-amz-security-token"), null, out fault);
    }

    private static SignatureParts? ReadQuery(QueryString query, out SignatureFault? fault)
    {
        const long longest = 604_800;
        var isAlgorithm = query.Find("X-Amz-Algorithm") == Algorithm;
        if (!isAlgorithm || !long.TryParse(query.Find("X-Amz-Expires"), NumberStyles.None, CultureInfo.InvariantCulture, out var expires) || expires is < 1 or > longest)
        {
            fault = !isAlgorithm ? new(SignatureFaultKind.Malformed, "X-Amz-Algorithm is not AWS4-HMAC-SHA256")
                : new(SignatureFaultKind.PresignLifetime, $"X-Amz-Expires is '{query.Find("X-Amz-Expires")}', not 1 to {longest}", query.Find("X-Amz-Expires") ?? "");
            return null;
        }
        return Create(query.Find("X-Amz-Credential"), query.Find("X-Amz-SignedHeaders"), query.Find("X-Amz-Signature"), query.Find("X-Amz-Date"),
            query.Find("X-Amz-Security-Token"), (int)expires, out fault);
    }

    private static SignatureParts? Create(
        string? credential, string? signed, string? signature, string? timestamp, string? token, int? expires, out SignatureFault? fault)
    {
        fault = null;
        if (credential?.Split('/') is [{ Length: > 0 } key, { Length: 8 } date, var region, var service, "aws4_request"]
            && signed is { Length: > 0 } && signature is { Length: 64 } && TimeOf(timestamp) is not null)
        {
            return new SignatureParts(key, date, region, service, signed.Split(';'), signature, timestamp!, token) { Expires = expires };
        }
        fault = new(SignatureFaultKind.Malformed, "a part of the signature is missing or has not its form: Credential, SignedHeaders, Signature or X-Amz-Date");
        return null;
    }

    private static string? DateHeader(LabCall call) =>
        DateTimeOffset.TryParseExact(call.Header("Date"), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)
            : null;

    private static DateTimeOffset? TimeOf(string? timestamp) =>
        DateTimeOffset.TryParseExact(timestamp, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
