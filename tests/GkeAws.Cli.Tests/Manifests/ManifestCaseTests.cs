using GkeAws.Cli.Manifests;

namespace GkeAws.Cli.Tests.Manifests;

public class ManifestCaseTests
{
    public static TheoryData<string> Situations => [.. ManifestCase.All.Select(item => item.ToString())];

    [Fact]
    public void Situations_are_unique() => Assert.Equal(ManifestCase.All.Count, ManifestCase.All.Select(item => item.ToString()).Distinct().Count());

    [Theory]
    [MemberData(nameof(Situations))]
    public void Exactly_the_named_rule_speaks(string situation)
    {
        var item = ManifestCase.All.Single(item => item.ToString() == situation);
        var files = GoodManifests.Edited(item.File, item.Find, item.Until, item.Replace);

        var findings = ManifestCheck.Check(files);

        Assert.Equal(item.Rule is null ? [] : [item.Rule], findings.Select(finding => finding.Rule.Id).Distinct());
        foreach (var finding in findings)
        {
            var text = files.Single(file => file.Path == finding.Location!.Path).Text;
            var place = finding.Location!.Position!.Value;
            Assert.InRange(place.Offset, 0, text.Length);
            Assert.Equal(place.Line, 1 + text[..place.Offset].Count(letter => letter == '\n'));
            Assert.Equal(place.Column, place.Offset - text.LastIndexOf('\n', Math.Max(0, place.Offset - 1), Math.Max(0, place.Offset)));
            Assert.False(finding.Message.EndsWith('\n') || finding.Message.EndsWith('.'), finding.Message);
        }
        if (item.At is not null)
        {
            var first = findings[0].Location!;
            var text = files.Single(file => file.Path == first.Path).Text;
            Assert.StartsWith(item.At, text[first.Position!.Value.Offset..]);
        }
    }
}
