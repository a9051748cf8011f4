using System.Xml.Linq;
using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;
using GkeAws.Cli.Pictures;

namespace GkeAws.Cli.Tests.Pictures;

public class TerminalPictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData("plain", "plain||")]
    [InlineData("\e[31mred\e[0m plain", "red|#f47067|", "plain||")]
    [InlineData("\e[1mbold \e[32mboth\e[39m bold\e[22m no", "bold||bold", "both|#8ddb8c|bold", "bold||bold", "no||")]
    [InlineData("\e[92mbright\e[m no", "bright|#8ddb8c|", "no||")]
    [InlineData("\e[2J\e[1;3Hmoved\e[K", "moved||")]
    [InlineData("\e[38;5;99mother\e[48mback", "other||", "back||")]
    [InlineData("a < b & \"c\" '\u0007'", "a < b & \"c\" '\uFFFD'||")]
    [InlineData("  indented  ", "indented||")]
    public void Runs_have_their_style(string text, params string[] expected) =>
        Assert.Equal(expected, Texts(text).Skip(2).Select(element => $"{element.Value}|{(string?)element.Attribute("fill")}|{(string?)element.Attribute("font-weight")}"));

    [Fact]
    public void Long_lines_go_on_below_in_their_colour_and_columns_stay()
    {
        var lines = Texts("0123456789 123456789 abc\n  x\n\nend").Skip(2).ToList();
        var wrapped = Texts($"\e[31m{new string('a', 25)}\e[0mb", 20).Skip(2).ToList();

        Assert.Equal(["0123456789 123456789 abc", "x", "end"], lines.Select(line => line.Value));
        Assert.Equal([48, 67, 105], lines.Select(line => (int)line.Attribute("y")!));
        Assert.Equal(16 + (2 * 7.8), (double)lines[1].Attribute("x")!, 1);
        Assert.Equal(["20 #f47067", "5 #f47067", "1 "], wrapped.Select(line => $"{line.Value.Length} {(string?)line.Attribute("fill")}"));
        Assert.Equal(wrapped[1].Attribute("y")!.Value, wrapped[2].Attribute("y")!.Value);
    }

    [Fact]
    public async Task What_was_typed_wrongly_makes_no_picture()
    {
        using var folder = new TemporaryDirectory();
        using var talk = new StringWriter();

        var code = await CommandLine.Run(["picture", folder["x.svg"], "--", "simulat"], new Terminal(TextWriter.Null, talk));

        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("simulat", talk.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said()
    {
        using var folder = new TemporaryDirectory();
        using var talk = new StringWriter();

        var code = await CommandLine.Run(["picture", folder["no/x.svg"], "--", "explain", "GKEAWS101"], new Terminal(TextWriter.Null, talk));

        Assert.Equal(ExitCode.Outside, code);
        Assert.Contains("no/x.svg", talk.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_is_shown_as_a_shell_reads_it()
    {
        using var folder = new TemporaryDirectory();

        Assert.Equal(ExitCode.Fine, await CommandLine.Run(["picture", folder["x.svg"], "--", "explain", "it's Not authorized to perform sts:AssumeRoleWithWebIdentity"], new Terminal(TextWriter.Null, TextWriter.Null)));

        var svg = XDocument.Load(folder["x.svg"]).Root!;
        Assert.StartsWith("gke-aws explain 'it'\\''s Not ", (string)svg.Attribute("aria-label")!, StringComparison.Ordinal);
    }

    private static IEnumerable<XElement> Texts(string text, int columns = 120) => XDocument.Parse(TerminalPicture.Draw("c", text, columns)).Descendants(Svg + "text");
}
