using System.Text.RegularExpressions;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Tokens;

/// <summary>Header and claims without what is a secret in them: another token, or this token's own signature.</summary>
internal sealed partial class Masking(string token)
{
    // Below this a text is found by chance.
    private const int ShortestSecret = 16;

    private readonly string[] _secrets = [.. token.Split('.').Where(part => part.Length >= ShortestSecret)];

    public JsonObject Of(JsonObject json) => new(json.Members.Select(member => new JsonMember(Of(member.Name), Of(member.Value))));

    public string Of(string text)
    {
        // Tokens first: one of another's parts may be a part of this one, and what is left of it would no longer look like a token.
        text = Token().Replace(text, "(a token)");
        foreach (var secret in _secrets)
        {
            text = text.Replace(secret, "(part of this token)", StringComparison.Ordinal);
        }
        return text;
    }

    private JsonValue Of(JsonValue value) => value switch
    {
        JsonObject json => Of(json),
        JsonArray list => new JsonArray(list.Items.Select(Of)),
        JsonString { Value: var text } => new JsonString(Of(text)),
        _ => value,
    };

    /// <summary>RFC 7519: three parts in base64url, of which the first is an object.</summary>
    [GeneratedRegex(@"eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
