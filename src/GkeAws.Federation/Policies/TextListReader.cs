using GkeAws.Federation.Json;

namespace GkeAws.Federation.Policies;

/// <summary>Reads what may be one string or a list of them.</summary>
internal static class TextListReader
{
    /// <param name="check">Called for each string, with the state and the string's place.</param>
    public static string[] Read<TState>(
        JsonMember member, ElementPath path, PolicyErrorList errors, TState state, Action<TState, string, ElementPath, TextPosition> check)
    {
        if (member.Value is not JsonArray { Items: var items })
        {
            return [ReadOne(member.Value)];
        }

        var texts = new string[items.Count];
        for (var index = 0; index < texts.Length; index++)
        {
            texts[index] = ReadOne(items[index]);
        }
        return texts;

        string ReadOne(JsonValue value)
        {
            if (value is JsonString { Value: var text })
            {
                check(state, text, path.Of(member.Name), value.Start);
                return text;
            }

            errors.Add(PolicyErrorCode.DataTypeMismatch, $"{member.Name} is a string or a list of strings, not {PolicyReader.Article(value)}.", path.Of(member.Name), value.Start);
            return "";
        }
    }
}
