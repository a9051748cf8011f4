using CsCheck;
using GkeAws.Federation.Json;

namespace GkeAws.Federation.Tests.Json;

public class JsonRoundTripTests
{
    private const int Documents = 2000;

    [Fact]
    public void What_is_printed_is_read_back_in_the_same_order() =>
        JsonGenerator.Document.Sample(
            document =>
            {
                var indented = JsonText.Read(JsonPrinter.Print(document));
                var compact = JsonText.Read(JsonPrinter.PrintCompact(document));
                Assert.True(JsonSemantics.Equal(document, indented));
                Assert.True(JsonSemantics.Equal(document, compact));
                Assert.Equal(JsonPrinter.Print(document), JsonPrinter.Print(compact));
            },
            iter: Documents);

    [Fact]
    public void System_Text_Json_reads_the_same_from_what_is_printed() =>
        JsonGenerator.Document.Sample(
            document =>
            {
                Assert.Null(SystemTextJson.Difference(JsonPrinter.Print(document), document));
                Assert.Null(SystemTextJson.Difference(JsonPrinter.PrintCompact(document), document));
            },
            iter: Documents);

    [Fact]
    public void Every_value_and_name_stands_where_its_position_says() =>
        Gen.Select(JsonGenerator.Document, Gen.Int).Sample(
            (document, layout) =>
            {
                var text = new LooseJsonWriter(new Random(layout)).Write(document);
                var read = JsonText.Read(text);
                Assert.True(JsonSemantics.Equal(document, read));
                AssertPlaces(text, read);
            },
            iter: Documents);

    private static void AssertPlaces(string text, JsonValue value)
    {
        Assert.True(JsonSemantics.Equal(value, ReadSlice(text, value.Start, value.End)));
        switch (value)
        {
            case JsonArray array:
                Assert.All(array.Items, item => AssertPlaces(text, item));
                break;
            case JsonObject members:
                foreach (var member in members.Members)
                {
                    Assert.Equal(member.Name, Assert.IsType<JsonString>(ReadSlice(text, member.NameStart, member.NameEnd)).Value);
                    AssertPlaces(text, member.Value);
                }

                break;
        }
    }

    /// <summary>The slice begins and ends with the token itself: white space at its edges would make it longer than what is read from it.</summary>
    private static JsonValue ReadSlice(string text, TextPosition start, TextPosition end)
    {
        Assert.Equal(JsonText.PositionAt(text, start.Offset), start);
        Assert.Equal(JsonText.PositionAt(text, end.Offset), end);
        var slice = text[start.Offset..end.Offset];
        Assert.Equal(slice.Trim(' ', '\t', '\n', '\r'), slice);
        return JsonText.Read(slice);
    }
}
