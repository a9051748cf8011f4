using System.Diagnostics;
using GkeAws.Federation.Json;

namespace GkeAws.Federation.Tests.Json;

public class JsonLimitTests
{
    [Theory]
    [InlineData("[", "]", "")]
    [InlineData("{\"a\":", "}", "1")]
    [InlineData("[{\"a\":", "}]", "1", 2)]
    public void The_deepest_document_is_as_deep_as_with_System_Text_Json(string open, string close, string inner, int levels = 1)
    {
        var deepest = Nest(open, close, inner, JsonReader.MaxDepth / levels);
        var tooDeep = Nest(open, close, inner, (JsonReader.MaxDepth / levels) + 1);

        Assert.Equal(JsonPrinter.PrintCompact(JsonText.Read(deepest)), deepest);
        Assert.Equal((true, false), (SystemTextJson.Accepts(deepest), SystemTextJson.Accepts(tooDeep)));
        var error = JsonText.Refuse(tooDeep);
        Assert.Equal("Expected at most 64 objects and arrays inside one another, found one more.", error.Message);
        Assert.Equal(open.Length * (JsonReader.MaxDepth / levels), error.Position.Offset);
    }

    [Fact]
    public void Depth_counts_what_is_open_not_what_was() =>
        Assert.Equal(1000, Assert.IsType<JsonArray>(JsonText.Read($"[{string.Join(',', Enumerable.Repeat("[{}]", 1000))}]")).Items.Count);

    [Fact]
    public void Endless_nesting_is_refused_and_not_followed() =>
        Assert.Equal(64, JsonText.Refuse(new string('[', JsonReader.MaxLength)).Position.Offset);

    [Fact]
    public void The_longest_text_is_read_and_one_more_character_is_not()
    {
        var longest = $"\"{new string('a', JsonReader.MaxLength - 2)}\"";
        Assert.Equal(JsonReader.MaxLength - 2, Assert.IsType<JsonString>(JsonText.Read(longest)).Value.Length);
        Assert.Equal(
            new("The text has 4194305 characters; at most 4194304 are read.", TextPosition.Start),
            JsonText.Refuse(longest + " "));
    }

    [Theory]
    [InlineData("[1,", "1]", "1,")]
    [InlineData("{\"a\":0", "}", ",\"a\":0")]
    [InlineData("\"", "\"", "\\n")]
    [InlineData("\"", "\"", "\\uD83D\\uDE00")]
    [InlineData("", "1", "\r\n")]
    public void A_text_of_full_length_takes_seconds_not_minutes(string before, string after, string repeated)
    {
        var times = (JsonReader.MaxLength - before.Length - after.Length) / repeated.Length;
        var text = before + string.Concat(Enumerable.Repeat(repeated, times)) + after;
        var watch = Stopwatch.StartNew();
        if (JsonText.Read(text) is JsonObject members)
        {
            Assert.Equal(times, members.Duplicates.Count());
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    private static string Nest(string open, string close, string inner, int times) =>
        string.Concat(Enumerable.Repeat(open, times)) + inner + string.Concat(Enumerable.Repeat(close, times));
}
