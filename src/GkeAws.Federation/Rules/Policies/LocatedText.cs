using GkeAws.Federation.Json;

namespace GkeAws.Federation.Rules.Policies;

/// <summary>A text of a policy and where it stands.</summary>
/// <remarks>A class: queries over values are compiled anew in each process, and a compiler starts often.</remarks>
internal sealed record LocatedText(string Text, TextPosition Position)
{
    private static readonly char[] Wildcards = ['*', '?'];

    /// <summary>The strings of an element that is one string or a list of them; none when the element is absent.</summary>
    public static IReadOnlyList<LocatedText> Of(JsonMember? member) => member?.Value switch
    {
        JsonArray { Items: var items } => [.. items.OfType<JsonString>().Select(Of)],
        JsonString text => [Of(text)],
        _ => [],
    };

    /// <summary>Whether <c>*</c> or <c>?</c> stands outside the escapes <c>${*}</c> and <c>${?}</c>.</summary>
    public bool HasWildcard => Text.Replace("${*}", "").Replace("${?}", "").IndexOfAny(Wildcards) >= 0;

    private static LocatedText Of(JsonString text) => new(text.Value, text.Start);
}
