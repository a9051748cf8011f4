using GkeAws.Federation.Json;

namespace GkeAws.Federation.Tests.Json;

public class JsonSemanticsTests
{
    [Theory]
    [InlineData("{}", " { } ")]
    [InlineData("[]", "[\n]")]
    [InlineData("""{"a":1,"b":{"c":[2],"d":null}}""", """{ "b": { "d": null, "c": [ 2 ] }, "a": 1 }""")]
    [InlineData("\"a/\u00E9\"", "\"\\u0061\\/\\u00E9\"")]
    [InlineData("""{"a":1,"b":0,"a":2}""", """{"b":0,"a":1,"a":2}""")]
    [InlineData("[true,false,null]", "[true, false, null]")]
    public void Place_order_and_spelling_do_not_matter(string left, string right) => AssertEqual(left, right, expected: true);

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("0", "-0")]
    [InlineData("1", "\"1\"")]
    [InlineData("true", "false")]
    [InlineData("null", "false")]
    [InlineData("null", "\"null\"")]
    [InlineData("{}", "[]")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("[1]", "[1,1]")]
    [InlineData("\"a\"", "\"A\"")]
    [InlineData("\"\u00E9\"", "\"e\u0301\"")]
    [InlineData("""{"a":1}""", """{"A":1}""")]
    [InlineData("""{"a":1}""", """{"a":2}""")]
    [InlineData("""{"a":1}""", """{"a":1,"b":1}""")]
    [InlineData("""{"a":1,"a":2}""", """{"a":2,"a":1}""")]
    [InlineData("""{"a":1,"a":1,"b":2}""", """{"a":1,"b":2,"b":2}""")]
    [InlineData("""[{"a":[{"b":1}]}]""", """[{"a":[{"b":2}]}]""")]
    public void Kind_value_count_and_name_matter(string left, string right) => AssertEqual(left, right, expected: false);

    private static void AssertEqual(string left, string right, bool expected)
    {
        Assert.Equal(expected, JsonSemantics.Equal(JsonText.Read(left), JsonText.Read(right)));
        Assert.Equal(expected, JsonSemantics.Equal(JsonText.Read(right), JsonText.Read(left)));
    }
}
