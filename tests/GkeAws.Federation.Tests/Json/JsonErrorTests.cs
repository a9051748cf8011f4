namespace GkeAws.Federation.Tests.Json;

public class JsonErrorTests
{
    [Theory]
    [InlineData("", 1, 1, "Expected a JSON value, found the end of the text.")]
    [InlineData("{\"a\":1 x", 1, 8, "Expected ',' or '}' after the member, found 'x'.")]
    [InlineData("[1 \"b\"]", 1, 4, "Expected ',' or ']' after the item, found '\"'.")]
    [InlineData("{\n  \"a\": 1,\n}", 3, 1, "Expected a member name in double quotes after ',', found '}'; JSON has no trailing commas.")]
    [InlineData("[1,\r\n 2,\r\n]", 3, 1, "Expected a value after ',', found ']'; JSON has no trailing commas.")]
    [InlineData("{ // why\n}", 1, 3, "Expected a member name in double quotes or '}', found '/'; JSON has no comments.")]
    [InlineData("{'a':1}", 1, 2, "Expected a member name in double quotes or '}', found \"'\"; JSON quotes with '\"'.")]
    [InlineData("{\"a\" 1}", 1, 6, "Expected ':' after the member name, found '1'.")]
    [InlineData("{\"a\":}", 1, 6, "Expected a value after ':', found '}'.")]
    [InlineData("[True]", 1, 2, "Expected a value or ']', found 'True'.")]
    [InlineData("truest", 1, 1, "Expected a JSON value, found 'truest'.")]
    [InlineData("{} {}", 1, 4, "Expected nothing after the document, found '{'.")]
    [InlineData("[1\u00A0]", 1, 3, "Expected ',' or ']' after the item, found U+00A0.")]
    [InlineData("[\uD83D\uDE00]", 1, 2, "Expected a value or ']', found '\uD83D\uDE00'.")]
    [InlineData("[\uDB80\uDC00]", 1, 2, "Expected a value or ']', found U+F0000.")]
    [InlineData("aVeryLongWordThatGoesOnAndOn", 1, 1, "Expected a JSON value, found 'aVeryLongWordThatGoesOnA'.")]
    [InlineData("01", 1, 2, "Expected no digit after the leading zero, found '1'.")]
    [InlineData("-x", 1, 2, "Expected a digit after '-', found 'x'.")]
    [InlineData("[1.]", 1, 4, "Expected a digit after the decimal point, found ']'.")]
    [InlineData("1e+", 1, 4, "Expected a digit in the exponent, found the end of the text.")]
    [InlineData("\n  \"abc", 2, 7, "Expected '\"' to close the string that begins in column 3, found the end of the text.")]
    [InlineData("[\"abc\r\n\"]", 1, 6, "Expected '\"' to close the string that begins in column 2, found a line break.")]
    [InlineData("\"a\tb\"", 1, 3, "Expected no control character in the string (write it as \\u0009), found a tab.")]
    [InlineData("\"a\u0001\"", 1, 3, "Expected no control character in the string (write it as \\u0001), found U+0001.")]
    [InlineData("\"a\\xb\"", 1, 4, "Expected one of '\"', '\\', '/', 'b', 'f', 'n', 'r', 't', 'u' after the backslash, found 'xb'.")]
    [InlineData("\"\\u12G4\"", 1, 6, "Expected four hexadecimal digits after '\\u', found 'G4'.")]
    [InlineData("\"a\\uD83Db\"", 1, 3, "Expected a whole character, found the half of a surrogate pair '\\uD83D'.")]
    [InlineData("\"\\uD83D\\uD83D\"", 1, 2, "Expected a whole character, found the half of a surrogate pair '\\uD83D'.")]
    [InlineData("\uFEFF{}", 1, 1, "The file begins with a byte order mark (U+FEFF); save it as UTF-8 without one.")]
    public void Says_what_was_expected_and_what_was_found_and_where(string text, int line, int column, string message)
    {
        var error = JsonText.Refuse(text);
        Assert.Equal(message, error.Message);
        Assert.Equal((line, column), (error.Position.Line, error.Position.Column));
    }

    [Fact]
    public void Half_a_surrogate_pair_in_the_text_itself_is_named_by_its_number() =>
        Assert.Equal(
            new("Expected a whole character in the string, found U+D83D.", new(1, 3, 2)),
            JsonText.Refuse("\"a\uD83D\""));

    [Fact]
    public void No_text_at_all_is_an_empty_text() => Assert.Equal(JsonText.Refuse(""), JsonText.Refuse(null!));
}
