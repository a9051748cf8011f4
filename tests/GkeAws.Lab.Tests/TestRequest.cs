using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime;

namespace GkeAws.Lab.Tests;

/// <summary>
/// A request signed by hand (Signature Version 4, AWS General Reference), each part of which can be wrong. Written apart from the lab's
/// verifier; that it signs rightly is shown by the requests that pass, and that the verifier does by the SDKs that pass.
/// </summary>
internal sealed record TestRequest(HttpMethod Method, string Path, ImmutableCredentials Credentials, string Region)
{
    public string Service { get; init; } = "s3";

    /// <summary>Name and value, encoded already.</summary>
    public IReadOnlyList<(string Name, string Value)> Query { get; init; } = [];

    public byte[] Body { get; init; } = [];

    /// <summary>Instead of the body's hash.</summary>
    public string? PayloadHash { get; init; }

    public DateTimeOffset Time { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>Instead of the time's own.</summary>
    public string? ScopeDate { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Sent, and not signed.</summary>
    public IReadOnlyDictionary<string, string> UnsignedHeaders { get; init; } = new Dictionary<string, string>();

    public string? Token { get; init; }

    /// <summary>Instead of the endpoint's host.</summary>
    public string? Host { get; init; }

    public string? ContentType { get; init; }

    private string Timestamp => Time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private string Scope => $"{ScopeDate ?? Timestamp[..8]}/{Region}/{Service}/aws4_request";

    private string Hash => PayloadHash ?? Hex(SHA256.HashData(Body));

    /// <summary>Status, body, and the signature that was sent (chunks are signed on it).</summary>
    public async Task<(int Status, string Body)> Send(Uri endpoint, Func<string, Func<string, string>, byte[]>? body = null)
    {
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["host"] = Host ?? endpoint.Authority, ["x-amz-date"] = Timestamp, ["x-amz-content-sha256"] = Hash };
        foreach (var (name, value) in Headers)
        {
            headers[name] = value;
        }
        if ((Token ?? Credentials.Token) is { Length: > 0 } token)
        {
            headers["x-amz-security-token"] = token;
        }
        var names = string.Join(';', headers.Keys);
        var canonical = $"{Method}\n{Path}\n{CanonicalQuery(Query)}\n{string.Concat(headers.Select(header => $"{header.Key}:{header.Value}\n"))}\n{names}\n{Hash}";
        var signature = Sign(ToSign(canonical));
        using var request = new HttpRequestMessage(Method, new Uri(endpoint, Path + (Query.Count == 0 ? "" : "?" + CanonicalQuery(Query))));
        foreach (var (name, value) in headers.Where(header => header.Key != "host").Concat(UnsignedHeaders))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        request.Headers.Host = Host;
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={Credentials.AccessKey}/{Scope}, SignedHeaders={names}, Signature={signature}");
        var content = body?.Invoke(signature, text => Sign($"{text.Replace("{time}", Timestamp, StringComparison.Ordinal).Replace("{scope}", Scope, StringComparison.Ordinal)}")) ?? Body;
        request.Content = content.Length > 0 || Method == HttpMethod.Put || Method == HttpMethod.Post ? new ByteArrayContent(content) : null;
        if (request.Content is not null && ContentType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }
        return await Answer(request);
    }

    /// <summary>As a presigned URL.</summary>
    public async Task<(int Status, string Body)> SendPresigned(Uri endpoint, int seconds)
    {
        var query = Query.Concat(
        [
            ("X-Amz-Algorithm", "AWS4-HMAC-SHA256"), ("X-Amz-Credential", Uri.EscapeDataString($"{Credentials.AccessKey}/{Scope}")), ("X-Amz-Date", Timestamp),
            ("X-Amz-Expires", seconds.ToString(CultureInfo.InvariantCulture)), ("X-Amz-SignedHeaders", "host"),
        ]).ToList();
        if ((Token ?? Credentials.Token) is { Length: > 0 } token)
        {
            query.Add(("X-Amz-Security-Token", Uri.EscapeDataString(token)));
        }
        var canonical = $"{Method}\n{Path}\n{CanonicalQuery(query)}\nhost:{endpoint.Authority}\n\nhost\nUNSIGNED-PAYLOAD";
        query.Add(("X-Amz-Signature", Sign(ToSign(canonical))));
        using var request = new HttpRequestMessage(Method, new Uri(endpoint, $"{Path}?{CanonicalQuery(query)}"));
        foreach (var (name, value) in UnsignedHeaders)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return await Answer(request);
    }

    private string ToSign(string canonical) => $"AWS4-HMAC-SHA256\n{Timestamp}\n{Scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";

    private string Sign(string text) => Hex(HMACSHA256.HashData(Scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + Credentials.SecretKey), (key, part) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part))), Encoding.UTF8.GetBytes(text)));

    private static string CanonicalQuery(IReadOnlyList<(string Name, string Value)> query) =>
        string.Join('&', query.OrderBy(pair => pair.Name, StringComparer.Ordinal).Select(pair => $"{pair.Name}={pair.Value}"));

    private static async Task<(int Status, string Body)> Answer(HttpRequestMessage request)
    {
        using var http = new HttpClient();
        using var answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
