using GkeAws.Federation.Json;

namespace GkeAws.Federation.Evaluation.WebIdentity;

/// <summary>A JSON Web Token as STS sees it, or only its claims. Not verified: see <see cref="ISignatureVerifier"/>.</summary>
public sealed class WebIdentityToken
{
    private WebIdentityToken(string? text, JsonObject header, JsonObject claims, byte[]? signature) => (Text, Header, Claims, Signature) = (text, header, claims, signature);

    /// <summary>Three parts with dots between; null when only the claims are known.</summary>
    public string? Text { get; }

    public JsonObject Header { get; }

    public JsonObject Claims { get; }

    internal byte[]? Signature { get; }

    public string? Issuer => TextOf(Claims, "iss");

    public string? Subject => TextOf(Claims, "sub");

    /// <summary>Google's tokens: the client that the token was made for; elsewhere mostly absent.</summary>
    public string? AuthorizedParty => TextOf(Claims, "azp");

    public string? Algorithm => TextOf(Header, "alg");

    public string? KeyId => TextOf(Header, "kid");

    /// <summary>Kubernetes always writes a list; null when the claim is absent or no text and no list of texts.</summary>
    public IReadOnlyList<string>? Audiences => Claims.Find("aud")?.Value switch
    {
        JsonString { Value: var only } => [only],
        JsonArray { Items: var items } when items.Count > 0 && items.All(item => item is JsonString) => [.. items.Select(item => ((JsonString)item).Value)],
        _ => null,
    };

    /// <returns>Whole seconds since 1970; null when the claim is absent or no integer.</returns>
    public long? Seconds(string claim) => Claims.Find(claim)?.Value is JsonNumber number && number.TryGetInt64(out var value) ? value : null;

    /// <summary>Claims that nobody signed, for questions such as "what if".</summary>
    public static WebIdentityToken OfClaims(JsonObject claims) => new(null, new JsonObject([]), claims, null);

    /// <summary>Never throws: exactly one of result and <paramref name="problem"/> is null.</summary>
    /// <param name="problem">Why the text is no token, in one sentence.</param>
    public static WebIdentityToken? Read(string text, out string? problem)
    {
        var parts = text.Split('.');
        if (parts.Length != 3)
        {
            problem = $"A JSON Web Token has three parts with dots between, this text has {parts.Length}.";
            return null;
        }

        var header = ReadPart(parts[0], "header", out problem);
        var claims = header is null ? null : ReadPart(parts[1], "claims", out problem);
        if (claims is null)
        {
            return null;
        }
        if (Base64Url.Decode(parts[2]) is { } signature)
        {
            return new WebIdentityToken(text, header!, claims, signature);
        }
        problem = "The signature is not base64url.";
        return null;
    }

    private static JsonObject? ReadPart(string part, string name, out string? problem)
    {
        problem = null;
        if (Base64Url.DecodeText(part) is not { } text)
        {
            problem = $"The {name} part is not base64url of UTF-8 text.";
        }
        else if (JsonReader.Read(text, out var error) is not JsonObject json)
        {
            problem = $"The {name} part is no JSON object{(error is null ? "." : $": {error.Message}")}";
        }
        else if (json.Duplicates.FirstOrDefault() is { } twice)
        {
            problem = $"The {name} part names '{twice.Name}' twice.";
        }
        else
        {
            return json;
        }
        return null;
    }

    private static string? TextOf(JsonObject json, string name) => (json.Find(name)?.Value as JsonString)?.Value;
}
