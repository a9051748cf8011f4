using GkeAws.Cli.Manifests;
using GkeAws.Cli.Manifests.Yaml;

namespace GkeAws.Cli.Tests.Manifests;

public class YamlReaderTests
{
    [Theory]
    [InlineData("a: 1\n\tb: 2\n", 2)]
    [InlineData("a: \"open\n", 1)]
    [InlineData("a: [1, 2\n", 1)]
    [InlineData("a: }\n", 1)]
    [InlineData("a: *x\n", 1)]
    [InlineData("a: &x [*x]\n", 1)]
    [InlineData("a: b: c\n", 1)]
    [InlineData("%YAML 9.9\n---\na: 1\n", 1)]
    [InlineData("a: \"\\q\"\n", 1)]
    public void A_broken_text_is_one_finding_with_a_place(string text, int firstLine)
    {
        var finding = Assert.Single(YamlReader.Read(new ManifestFile("broken.yaml", text)).Findings);

        Assert.Equal("GKEAWS301", finding.Rule.Id);
        Assert.InRange(finding.Location!.Position!.Value.Line, firstLine, text.Count(letter => letter == '\n') + 1);
    }

    [Fact]
    public void A_tab_is_named_where_it_stands()
    {
        var finding = Assert.Single(YamlReader.Read(new ManifestFile("tab.yaml", "a: 1\nb:\n  c: 1\n\td: 2\n")).Findings);

        Assert.StartsWith("tab.yaml(4,1): error GKEAWS301: a tab", finding.ToString());
    }

    [Fact]
    public void A_byte_order_mark_is_no_letter_of_the_first_key()
    {
        var document = (LocatedMapping)YamlReader.Read(new ManifestFile("mark.yaml", "\uFEFFa: 1\nb: 2\n")).Documents[0];

        Assert.Equal("1", document.Text("a"));
        Assert.Equal("mark.yaml(2,1)", document.Entries[1].Key.Location.ToString());
        Assert.Equal(5, document.Entries[1].Key.Location.Position!.Value.Offset);
    }

    [Fact]
    public void Hostile_nesting_is_a_finding()
    {
        var file = YamlReader.Read(new ManifestFile("deep.yaml", new string('[', 100_000)));

        Assert.Equal("GKEAWS301", Assert.Single(file.Findings).Rule.Id);
    }

    [Fact]
    public void Aliases_of_aliases_do_not_multiply()
    {
        var text = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 40).Select(level => $"a{level}: &a{level} [*a{level - 1}, *a{level - 1}]\n"));

        var file = YamlReader.Read(new ManifestFile("laughs.yaml", text));

        Assert.Empty(file.Findings);
        Assert.Equal(42, Assert.Single(file.Documents).Scalars().Count());
    }

    [Fact]
    public void Every_key_that_stands_again_is_named_at_its_place()
    {
        var findings = YamlReader.Read(new ManifestFile("twice.yaml", "a: 1\nb: {c: 1, c: 2}\na: 3\n")).Findings;

        Assert.Equal(["twice.yaml(2,11)", "twice.yaml(3,1)"], findings.Select(finding => finding.Location!.ToString()));
        Assert.All(findings, finding => Assert.Equal("GKEAWS302", finding.Rule.Id));
    }

    [Fact]
    public void Columns_count_UTF16_code_units()
    {
        var document = (LocatedMapping)YamlReader.Read(new ManifestFile("wide.yaml", "{\"\U0001F600é\": x, b: y}\n")).Documents[0];

        Assert.Equal("wide.yaml(1,12)", document.Entries[1].Key.Location.ToString());
        Assert.Equal(11, document.Entries[1].Key.Location.Position!.Value.Offset);
    }

    [Theory]
    [InlineData("y", "Boolean")]
    [InlineData("NO", "Boolean")]
    [InlineData("012", "Integer")]
    [InlineData("0o14", "Integer")]
    [InlineData("0x1F", "Integer")]
    [InlineData("1_000", "Integer")]
    [InlineData("1e3", "Number")]
    [InlineData(".5", "Number")]
    [InlineData("~", "Null")]
    [InlineData("1:30", "Text")]
    [InlineData("2026-01-01", "Text")]
    [InlineData("ap-south-1", "Text")]
    [InlineData("1.2.3", "Text")]
    [InlineData("yess", "Text")]
    [InlineData("-", "Text")]
    public void Plain_scalars_are_typed_as_the_API_server_types_them(string text, string type) =>
        Assert.Equal(type, PlainScalar.TypeOf(text).ToString());
}
