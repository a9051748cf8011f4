using GkeAws.Federation.Json;

namespace GkeAws.Federation.Tests.Json;

public class JsonPositionTests
{
    [Fact]
    public void A_value_knows_where_it_begins_and_where_it_is_over()
    {
        var value = JsonText.Read("  true ");
        Assert.Equal(new(1, 3, 2), value.Start);
        Assert.Equal(new(1, 7, 6), value.End);
    }

    [Theory]
    [InlineData("{\n  \"a\": [\n    12\n  ]\n}", "\n")]
    [InlineData("{\r\n  \"a\": [\r\n    12\r\n  ]\r\n}", "\r\n")]
    [InlineData("{\r  \"a\": [\r    12\r  ]\r}", "\r")]
    public void Each_line_end_counts_once(string text, string lineEnd)
    {
        var root = Assert.IsType<JsonObject>(JsonText.Read(text));
        var member = Assert.Single(root.Members);
        var array = Assert.IsType<JsonArray>(member.Value);
        var number = Assert.Single(array.Items);
        var n = lineEnd.Length;

        Assert.Equal(new(2, 3, 3 + n), member.NameStart);
        Assert.Equal(new(2, 6, 6 + n), member.NameEnd);
        Assert.Equal(new(2, 8, 8 + n), array.Start);
        Assert.Equal(new(3, 5, 13 + (2 * n)), number.Start);
        Assert.Equal(new(3, 7, 15 + (2 * n)), number.End);
        Assert.Equal(new(4, 4, 18 + (3 * n)), array.End);
        Assert.Equal(new(5, 2, text.Length), root.End);
    }

    [Fact]
    public void Mixed_line_ends_and_empty_lines_count_as_an_editor_counts_them() =>
        Assert.Equal(new(7, 2, 9), JsonText.Read("\n\r\n\r\r\n\n\r 1").Start);

    [Fact]
    public void A_place_prints_as_the_compiler_prints_it() => Assert.Equal("(2,3)", JsonText.Read("\n  1").Start.ToString());

    [Fact]
    public void A_tab_is_one_column() => Assert.Equal(new(1, 4, 3), JsonText.Read("\t\t 1").Start);

    [Fact]
    public void A_surrogate_pair_is_two_columns_written_or_six_each_escaped()
    {
        var array = Assert.IsType<JsonArray>(JsonText.Read("[\"\uD83D\uDE00\",\"\\uD83D\\uDE00\",1]"));
        Assert.Equal([2, 7, 22], array.Items.Select(item => item.Start.Column));
    }

    [Fact]
    public void An_empty_object_and_an_empty_array_end_after_their_bracket()
    {
        var array = Assert.IsType<JsonArray>(JsonText.Read("[{ },[\n]]"));
        Assert.Equal(new(1, 5, 4), array.Items[0].End);
        Assert.Equal(new(2, 2, 8), array.Items[1].End);
    }

    [Fact]
    public void A_value_built_by_code_stands_at_the_start()
    {
        JsonValue[] values = [new JsonObject([]), new JsonArray([]), new JsonString(""), new JsonNumber(0), new JsonNumber("0"), new JsonBoolean(true), new JsonNull()];
        Assert.All(values, value => Assert.Equal((TextPosition.Start, TextPosition.Start), (value.Start, value.End)));
        Assert.Equal(TextPosition.Start, new JsonMember("a", new JsonNull()).NameStart);
    }
}
