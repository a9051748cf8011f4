using System.Text.Json;
using GkeAws.Federation.Json;

namespace GkeAws.Federation.Tests.Json;

/// <summary>The reference: what .NET's own reader says of a text, strings asked for.</summary>
internal static class SystemTextJson
{
    public static bool Accepts(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            ReadStrings(document.RootElement);
            return true;
        }
        catch (Exception refusal) when (refusal is JsonException or ArgumentException or InvalidOperationException)
        {
            // ArgumentException: the text is no UTF-16; InvalidOperationException: an escaped surrogate without its partner.
            return false;
        }
    }

    /// <summary>The first difference between what both read from one text; null when there is none.</summary>
    public static string? Difference(string text, JsonValue ours)
    {
        using var document = JsonDocument.Parse(text);
        return Difference(document.RootElement, ours);
    }

    private static void ReadStrings(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    ReadStrings(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    ReadStrings(member.Value);
                }

                break;
        }
    }

    private static string? Difference(JsonElement theirs, JsonValue ours) => (theirs.ValueKind, ours) switch
    {
        (JsonValueKind.Null, JsonNull) or (JsonValueKind.True, JsonBoolean { Value: true }) or (JsonValueKind.False, JsonBoolean { Value: false }) => null,
        (JsonValueKind.String, JsonString text) when theirs.GetString() == text.Value => null,
        (JsonValueKind.Number, JsonNumber number) when theirs.GetRawText() == number.Text => NumberDifference(theirs, number),
        (JsonValueKind.Array, JsonArray array) when theirs.GetArrayLength() == array.Items.Count =>
            theirs.EnumerateArray().Zip(array.Items, Difference).FirstOrDefault(difference => difference is not null),
        (JsonValueKind.Object, JsonObject members) when theirs.EnumerateObject().Count() == members.Members.Count =>
            theirs.EnumerateObject().Zip(members.Members, MemberDifference).FirstOrDefault(difference => difference is not null),
        _ => $"{theirs.GetRawText()} was read as {JsonPrinter.PrintCompact(ours)}",
    };

    private static string? MemberDifference(JsonProperty theirs, JsonMember ours) =>
        theirs.Name == ours.Name ? Difference(theirs.Value, ours.Value) : $"member {theirs.Name} was read as {ours.Name}";

    private static string? NumberDifference(JsonElement theirs, JsonNumber ours)
    {
        var isTheirs = theirs.TryGetInt64(out var their);
        var isOurs = ours.TryGetInt64(out var our);
        return isTheirs == isOurs && their == our ? null : $"{ours.Text} gives {isOurs} {our}, not {isTheirs} {their}";
    }
}
