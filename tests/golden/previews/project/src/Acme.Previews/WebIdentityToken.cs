namespace Acme.Previews;

using global::System;
using global::System.Buffers.Text;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Linq;
using global::System.Text.Json;

/// <summary>
/// The claims that STS looks at, read from the pod's token without checking its signature.
/// The token itself is a secret for as long as it lives and never leaves this class.
/// </summary>
internal sealed class WebIdentityToken
{
    // Shorter pieces are no secret, and blanking them would blank harmless words.
    private const int ShortestSecret = 8;

    private readonly string[] parts;

    private WebIdentityToken(string text)
    {
        parts = text.Trim().Split('.');
        try
        {
            using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(parts is [_, var middle, _] ? middle : ""));
            Issuer = Text(payload.RootElement, "iss");
            Subject = Text(payload.RootElement, "sub");
            Audiences = Texts(payload.RootElement, "aud");
            Expires = Time(payload.RootElement, "exp");
            IsReadable = true;
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException)
        {
            IsReadable = false;
        }
    }

    /// <summary>False when the file holds no JSON Web Token.</summary>
    public bool IsReadable { get; }

    public string? Issuer { get; }

    public string? Subject { get; }

    /// <summary>Kubernetes writes a list, other issuers one text.</summary>
    public IReadOnlyList<string> Audiences { get; } = [];

    public DateTimeOffset? Expires { get; }

    /// <summary>Null when the file is gone or cannot be read.</summary>
    public static WebIdentityToken? Read(string? path)
    {
        try
        {
            return path is null ? null : new WebIdentityToken(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A server's message without any piece of the token that it may repeat.</summary>
    public string Redact(string message) => parts
        .Where(part => part.Length >= ShortestSecret)
        .Aggregate(message, (text, part) => text.Replace(part, "[token]", StringComparison.Ordinal));

    private static string? Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var claim) && claim.ValueKind == JsonValueKind.String ? claim.GetString() : null;

    private static string[] Texts(JsonElement claims, string name) => claims.TryGetProperty(name, out var claim)
        ? claim.ValueKind switch
        {
            JsonValueKind.String => [claim.GetString()!],
            JsonValueKind.Array => [.. claim.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
            _ => [],
        }
        : [];

    private static DateTimeOffset? Time(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var claim) && claim.ValueKind == JsonValueKind.Number && claim.TryGetInt64(out var seconds)
            && seconds is >= 0 and < 253402300800 // the year 10000
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null;
}
