using GkeAws.Federation.Json;

namespace GkeAws.Federation.Policies;

/// <summary>Looks at one string of a list, and adds what is wrong with it.</summary>
/// <param name="name">Of the member that the string stands in.</param>
internal delegate void TextCheck(string text, string name, PolicyKind kind, in ElementPath path, TextPosition position, PolicyErrorList errors);

/// <summary>Reads what may be one string or a list of them.</summary>
internal static class TextListReader
{
    public static string[] Read(JsonMember member, PolicyKind kind, in ElementPath path, PolicyErrorList errors, TextCheck check)
    {
        if (member.Value is not JsonArray { ItemArray: var items })
        {
            return [ReadOne(member.Value, member.Name, kind, path, errors, check)];
        }

        var texts = new string[items.Length];
        for (var index = 0; index < texts.Length; index++)
        {
            texts[index] = ReadOne(items[index], member.Name, kind, path, errors, check);
        }
        return texts;
    }

    private static string ReadOne(JsonValue value, string name, PolicyKind kind, in ElementPath path, PolicyErrorList errors, TextCheck check)
    {
        if (value is JsonString { Value: var text })
        {
            check(text, name, kind, path, value.Start, errors);
            return text;
        }

        errors.Add(PolicyErrorCode.DataTypeMismatch, $"{name} is a string or a list of strings, not {PolicyReader.Article(value)}.", path.Of(name), value.Start);
        return "";
    }
}
