using GkeAws.Federation.Json;

namespace GkeAws.Federation.Tests.Json;

public class JsonScalarTests
{
    [Theory]
    [InlineData("{}", "object")]
    [InlineData("[]", "array")]
    [InlineData("\"a\"", "string")]
    [InlineData("1", "number")]
    [InlineData("true", "boolean")]
    [InlineData("false", "boolean")]
    [InlineData("null", "null")]
    public void Each_kind_has_the_name_its_readers_know(string text, string name) => Assert.Equal(name, JsonText.Read(text).TypeName);

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-0", 0L)]
    [InlineData("3600", 3600L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void A_whole_number_of_64_bits_is_given(string text, long expected)
    {
        Assert.True(new JsonNumber(text).TryGetInt64(out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1e2")]
    [InlineData("1E0")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    public void Any_other_number_is_not_rounded(string text) => Assert.False(new JsonNumber(text).TryGetInt64(out _));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("01")]
    [InlineData("+1")]
    [InlineData("1 ")]
    [InlineData(" 1")]
    [InlineData("NaN")]
    [InlineData("1,2")]
    public void A_number_cannot_be_built_from_what_is_none(string text) => Assert.Throws<ArgumentException>(() => new JsonNumber(text));

    [Fact]
    public void A_number_built_from_an_integer_is_its_digits() => Assert.Equal("-9223372036854775808", new JsonNumber(long.MinValue).Text);
}
