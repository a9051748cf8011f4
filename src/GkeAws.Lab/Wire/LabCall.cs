using System.Globalization;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using GkeAws.Federation.Evaluation;

namespace GkeAws.Lab.Wire;

/// <summary>A request as it came, before anybody believes a word of it.</summary>
internal sealed class LabCall
{
    private readonly HttpContext _http;
    private bool _isBodyAskedFor;

    public LabCall(HttpContext http, DateTimeOffset now)
    {
        _http = http;
        Now = now;
        var target = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        RawPath = mark < 0 ? target : target[..mark];
        Query = mark < 0 ? QueryString.Empty : QueryString.Parse(target.AsSpan(mark + 1));
        Host = http.Request.Headers.Host.ToString();
    }

    public DateTimeOffset Now { get; }

    public string Method => _http.Request.Method;

    /// <summary>As on the wire, still percent-encoded.</summary>
    public string RawPath { get; }

    public QueryString Query { get; }

    public string Host { get; }

    public long? ContentLength => _http.Request.ContentLength;

    public bool HasBody => ContentLength > 0 || _http.Request.Headers.ContainsKey("Transfer-Encoding");

    /// <summary>As it comes.</summary>
    public PipeReader Body
    {
        get
        {
            _isBodyAskedFor = true;
            return _http.Request.BodyReader;
        }
    }

    /// <summary>
    /// The client waits for a word before it sends its body (RFC 9110 §10.1.1), and nobody asked for it: what comes next on the connection may be
    /// another request, or the body after all.
    /// </summary>
    public bool IsBodyHeldBack => HasBody && !_isBodyAskedFor && Header("Expect") is not null;

    public string RequestId { get; } = Guid.NewGuid().ToString("D", CultureInfo.InvariantCulture);

    public CancellationToken Cancellation => _http.RequestAborted;

    /// <summary>The operation's name, once a service knows it: for the log.</summary>
    public string Operation { get; set; } = "";

    /// <returns>Null when the request has no such header; several lines are joined by commas.</returns>
    public string? Header(string name) => _http.Request.Headers.TryGetValue(name, out var values) ? values.ToString() : null;

    public IEnumerable<string> HeaderNames => _http.Request.Headers.Keys;

    /// <summary>The whole body, for those that are never long.</summary>
    /// <returns>Null when it is longer than <paramref name="most"/> bytes.</returns>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadBody(long most)
    {
        if (ContentLength > most)
        {
            return null;
        }
        if (!HasBody)
        {
            return ReadOnlyMemory<byte>.Empty;
        }
        _isBodyAskedFor = true;
        if (ContentLength is { } length)
        {
            var whole = new byte[length];
            await _http.Request.Body.ReadExactlyAsync(whole, Cancellation);
            return whole;
        }
        using var buffer = new MemoryStream();
        var chunk = new byte[16_384];
        int read;
        while ((read = await _http.Request.Body.ReadAsync(chunk, Cancellation)) > 0)
        {
            if (buffer.Length + read > most)
            {
                return null;
            }
            buffer.Write(chunk, 0, read);
        }
        return buffer.TryGetBuffer(out var all) ? all.AsMemory() : buffer.ToArray();
    }

    /// <summary>Keys that every request has (IAM User Guide, AWS global condition context keys).</summary>
    /// <param name="region">Where the service is.</param>
    public RequestContext GlobalKeys(string region) => RequestContext.Of(
        ("aws:SourceIp", _http.Connection.RemoteIpAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : "127.0.0.1"),
        // The lab's plain http on loopback stands for the TLS endpoint of production.
        ("aws:SecureTransport", "true"),
        ("aws:RequestedRegion", region),
        ("aws:CurrentTime", Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        ("aws:EpochTime", Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ("aws:UserAgent", Header("User-Agent") ?? ""));
}
