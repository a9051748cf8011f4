using System.Text;
using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Json;
using GkeAws.Lab.Project;

namespace GkeAws.Lab.Issuer;

/// <summary>The keys of an issuer (RFC 7517), for example the answer of its <c>/jwks</c>. Keys of types that STS does not take are left out.</summary>
internal sealed class JsonWebKeySet : ISignatureVerifier
{
    private readonly IReadOnlyList<JsonWebKey> _keys;

    private JsonWebKeySet(IReadOnlyList<JsonWebKey> keys) => _keys = keys;

    public static JsonWebKeySet? Read(string path, List<string> problems)
    {
        var text = InputFile.Read(path, "Save the issuer's key set: curl ISSUER/jwks.", problems);
        return text is null ? null : Parse(text, path, problems);
    }

    /// <param name="name">Of the file or address, for messages.</param>
    public static JsonWebKeySet? Parse(string text, string name, List<string> problems)
    {
        var before = problems.Count;
        var json = JsonReader.Read(text, out var error);
        if ((json as JsonObject)?.Find("keys")?.Value is not JsonArray { Items: var items })
        {
            problems.Add($"{name}{error?.Position ?? json!.Start}: error: {error?.Message ?? "a key set is an object with a list named keys."}");
            return null;
        }

        List<JsonWebKey> keys = [];
        foreach (var item in items)
        {
            var key = JsonWebKey.Read(item, out var problem);
            if (problem is not null)
            {
                problems.Add($"{name}{item.Start}: error: {problem}");
            }
            else if (key is not null)
            {
                keys.Add(key);
            }
        }
        return problems.Count > before ? null : new JsonWebKeySet(keys);
    }

    /// <summary>A key set of our own making.</summary>
    public static JsonWebKeySet Of(JsonObject json) => new([.. ((JsonArray)json.Find("keys")!.Value).Items.Select(item => JsonWebKey.Read(item, out _)!)]);

    public SignatureVerdict Verify(WebIdentityToken token)
    {
        var text = token.Text!;
        var signed = Encoding.ASCII.GetBytes(text, 0, text.LastIndexOf('.'));
        var candidates = _keys.Where(key => key.Id == token.KeyId && key.Signs(token.Algorithm)).ToList();
        return candidates.Count == 0 ? SignatureVerdict.KeyNotFound
            : candidates.Any(key => key.Verifies(token.Algorithm!, signed, token.Signature!)) ? SignatureVerdict.Valid
            : SignatureVerdict.Invalid;
    }
}
