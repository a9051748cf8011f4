using GkeAws.Federation.Json;

namespace GkeAws.Federation.Tests.Json;

internal static class JsonText
{
    public static JsonValue Read(string text)
    {
        var value = JsonReader.Read(text, out var error);
        Assert.True(error is null, $"{error?.Position}: {error?.Message} in {text}");
        return value!;
    }

    public static JsonError Refuse(string text)
    {
        Assert.Null(JsonReader.Read(text, out var error));
        return error!;
    }

    /// <summary>Line and column by splitting the text into lines: CR LF, LF and CR each end one.</summary>
    public static TextPosition PositionAt(string text, int offset)
    {
        var before = text[..offset].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var lines = before.Split('\n');
        return new(lines.Length, lines[^1].Length + 1, offset);
    }
}
