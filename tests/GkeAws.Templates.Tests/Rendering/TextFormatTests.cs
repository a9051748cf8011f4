using System.Text;
using GkeAws.Cli.Scaffolding;
using YamlDotNet.RepresentationModel;

namespace GkeAws.Templates.Tests.Rendering;

/// <summary>What a value of federation.json may hold and a format may not is escaped, and read again it is the value.</summary>
public sealed class TextFormatTests
{
    /// <summary>Every control character, every line break that some language knows, and neighbours of both.</summary>
    public static TheoryData<int> Characters =>
        [.. Enumerable.Range(1, 0xA1), 0x2027, 0x2028, 0x2029, 0x202A, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0x1F600, '\u65E5'];

    [Theory]
    [MemberData(nameof(Characters))]
    public void Yaml_reads_the_value_again(int character)
    {
        var value = $"a {new Rune(character)} b";
        var stream = new YamlStream();
        stream.Load(new StringReader($"value: \"{TextFormat.Yaml.Escape(value)}\"\n"));

        Assert.Equal(value, stream.Documents.Single().RootNode["value"].ToString());
    }

    [Theory]
    [InlineData("Yaml", "\u0085\u2028\u2029", "\\u0085\\u2028\\u2029")]
    [InlineData("CSharp", "\u0085\u2028\u2029", "\\u0085\\u2028\\u2029")]
    [InlineData("Yaml", "日本 é 😀", "日本 é 😀")]
    [InlineData("Json", "é\u2028", "\\u00e9\\u2028")]
    [InlineData("Shell", "a'b", "a'\\''b")]
    public void It_is_written_like_this(string format, string value, string expected) =>
        Assert.Equal(expected, Enum.Parse<TextFormat>(format).Escape(value));
}
