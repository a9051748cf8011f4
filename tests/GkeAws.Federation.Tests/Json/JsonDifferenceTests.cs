using GkeAws.Federation.Json;

namespace GkeAws.Federation.Tests.Json;

public sealed class JsonDifferenceTests
{
    [Theory]
    [InlineData("{\"a\": 1}", "{\"a\": 2}", 7)]
    [InlineData("{\"a\": 1, \"b\": 2}", "{\"b\": 3, \"a\": 9}", 7)]
    [InlineData("{\"a\": 1}", "{\"a\": 1, \"b\": 2}", 10)]
    [InlineData("{\"a\": 1}", "{\"a\": \"1\"}", 7)]
    [InlineData("{\"a\": {\"b\": [1, 2]}}", "{\"a\": {\"b\": [1, 3]}}", 17)]
    [InlineData("[1]", "[1, 2]", 5)]
    [InlineData("[1, 2]", "[1]", 1)]
    [InlineData("[[1, 2], 3]", "[[1], 4]", 2)]
    [InlineData("null", "{}", 1)]
    public void First_new_value_in_the_order_of_the_text(string before, string now, int column) =>
        Assert.Equal(new TextPosition(1, column, column - 1), JsonDifference.First(Read(before), Read(now)));

    [Theory]
    [InlineData("{\"a\": 1, \"b\": [true, null]}", "{ \"b\": [ true, null ], \"a\": 1 }")]
    [InlineData("\"\\u0061\"", "\"a\"")]
    [InlineData("{\"a\": 1, \"b\": 2}", "{\"a\": 1}")]
    public void Nothing_new(string before, string now) => Assert.Null(JsonDifference.First(Read(before), Read(now)));

    private static JsonValue Read(string text) => JsonReader.Read(text, out _)!;
}
