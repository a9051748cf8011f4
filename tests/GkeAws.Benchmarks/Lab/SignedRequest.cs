using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GkeAws.Benchmarks.Lab;

/// <summary>Requests with Signature Version 4 over the headers that SDKs sign, as bytes that can be sent again and again; good for fifteen minutes.</summary>
internal sealed class SignedRequest(Uri endpoint, string region, AwsCredentials credentials, string service = "s3")
{
    /// <param name="path">Of characters that need no encoding.</param>
    public byte[] Get(string path) => Of("GET", path, []);

    public byte[] Put(string path, byte[] body) => Of("PUT", path, body);

    private byte[] Of(string method, string path, byte[] body)
    {
        var head = $"{method} {path} HTTP/1.1\r\n{string.Concat(Headers(method, path, body).Select(header => $"{header.Name}: {header.Value}\r\n"))}"
            + (method == "PUT" ? $"Content-Length: {body.Length}\r\n" : "")
            + "\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    /// <summary>What a request has to carry, its signature last.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers(string method, string path, byte[] body)
    {
        var time = DateTimeOffset.UtcNow.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));
        List<(string Name, string Value)> headers = [("host", endpoint.Authority), ("x-amz-content-sha256", hash), ("x-amz-date", time)];
        if (credentials.SessionToken is { } token)
        {
            headers.Add(("x-amz-security-token", token));
        }
        var names = string.Join(';', headers.Select(header => header.Name));
        var scope = $"{time[..8]}/{region}/{service}/aws4_request";
        var canonical = $"{method}\n{path}\n\n{string.Concat(headers.Select(header => $"{header.Name}:{header.Value}\n"))}\n{names}\n{hash}";
        var text = $"AWS4-HMAC-SHA256\n{time}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + credentials.SecretAccessKey), Hmac);
        return [.. headers, ("Authorization", $"AWS4-HMAC-SHA256 Credential={credentials.AccessKeyId}/{scope}, SignedHeaders={names}, Signature={Convert.ToHexStringLower(Hmac(key, text))}")];
    }

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
