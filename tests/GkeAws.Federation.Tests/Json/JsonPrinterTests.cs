using System.Text;
using System.Text.Json;
using GkeAws.Federation.Json;

namespace GkeAws.Federation.Tests.Json;

public class JsonPrinterTests
{
    private static readonly JsonObject Policy = new(
    [
        new("Version", new JsonString("2012-10-17")),
        new("Statement", new JsonArray([new JsonObject([new("Effect", new JsonString("Allow")), new("Max", new JsonNumber("1.50"))]), new JsonNull()])),
        new("Empty", new JsonArray([new JsonObject([]), new JsonArray([]), new JsonBoolean(true), new JsonBoolean(false)])),
    ]);

    [Fact]
    public void Indents_by_two_and_keeps_empty_ones_closed() =>
        Assert.Equal(
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Max": 1.50
                },
                null
              ],
              "Empty": [
                {},
                [],
                true,
                false
              ]
            }
            """,
            JsonPrinter.Print(Policy));

    [Fact]
    public void Compact_has_no_white_space() =>
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Max":1.50},null],"Empty":[{},[],true,false]}""",
            JsonPrinter.PrintCompact(Policy));

    [Theory]
    [InlineData("", "")]
    [InlineData("arn:aws:s3:::demo/*", "arn:aws:s3:::demo/*")]
    [InlineData("\"", "\\\"")]
    [InlineData("a\\b", "a\\\\b")]
    [InlineData("\b\f\n\r\t", "\\b\\f\\n\\r\\t")]
    [InlineData("\0\u000B\u001F", "\\u0000\\u000b\\u001f")]
    [InlineData("/'<>&+\u007F\u0080\u00E9\u2028\u2029\uFEFF", "/'<>&+\u007F\u0080\u00E9\u2028\u2029\uFEFF")]
    [InlineData("\"\uD83D\uDE00\"", "\\\"\uD83D\uDE00\\\"")]
    public void Escapes_only_what_JSON_demands(string text, string expected)
    {
        Assert.Equal(expected, JsonPrinter.Escape(text));
        Assert.Equal($"\"{expected}\"", JsonPrinter.Print(new JsonString(text)));
        Assert.Equal($"{{\"{expected}\":null}}", JsonPrinter.PrintCompact(new JsonObject([new(text, new JsonNull())])));
    }

    [Fact]
    public void Text_that_needs_no_escape_is_not_copied()
    {
        var text = new string('a', 3);
        Assert.Same(text, JsonPrinter.Escape(text));
    }

    [Fact]
    public void Half_a_surrogate_pair_prints_as_what_its_UTF8_would_be()
    {
        string[] texts = ["\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D", "\uD83D\uD83D\uDE00", "\n\uD83D"];
        Assert.All(texts, text =>
        {
            var printed = JsonPrinter.Print(new JsonString(text));
            Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), Assert.IsType<JsonString>(JsonText.Read(printed)).Value);
        });
    }

    [Fact]
    public void Every_character_of_the_basic_plane_comes_back_from_System_Text_Json()
    {
        var text = string.Concat(Enumerable.Range(0, 0x10000).Select(unit => (char)unit).Where(unit => !char.IsSurrogate(unit)));
        using var document = JsonDocument.Parse(JsonPrinter.Print(new JsonString(text)));
        Assert.Equal(text, document.RootElement.GetString());
    }
}
