using GkeAws.Federation.Parameters;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Tests.Parameters;

public class BrokenParametersTests
{
    public static TheoryData<string> Situations => [.. BrokenParameters.All.Select(row => row.Situation)];

    [Theory]
    [MemberData(nameof(Situations))]
    public void Every_mistake_is_named_with_its_place_and_nothing_else_is(string situation)
    {
        var row = BrokenParameters.All.Single(row => row.Situation == situation);

        var result = ParametersReader.Read(row.Document, "federation.json");

        Assert.Equal(InOrder(row.Findings), InOrder(result.Findings.Select(ToExpected)));
        Assert.Null(result.Parameters);
        Assert.All(result.Findings, AssertSentence);
    }

    [Fact]
    public void The_table_reaches_every_rule_that_federation_json_can_break()
    {
        // A package source is an option of one call and stands in no parameter file.
        var reachable = ParameterRules.All.Select(rule => rule.Id).Except([GKEAWS023.Rule.Id]);

        Assert.Empty(reachable.Except(BrokenParameters.All.SelectMany(row => row.Findings).Select(finding => finding.Rule)));
        Assert.All(BrokenParameters.All, row => Assert.NotEmpty(row.Source));
    }

    [Fact]
    public void Each_finding_prints_as_the_compiler_prints()
    {
        var result = ParametersReader.Read("{ \"project\": 1, \"environments\": [], \"workloads\": [] }", "app/federation.json");

        Assert.Equal(
            [
                "app/federation.json(1,14): error GKEAWS027: project has to be an object, not a number.",
                "app/federation.json(1,33): error GKEAWS027: environments is empty; at least one is needed.",
                "app/federation.json(1,50): error GKEAWS027: workloads is empty; at least one is needed.",
            ],
            result.Findings.Select(finding => finding.ToString()));
    }

    private static ExpectedFinding ToExpected(Finding finding) =>
        new(finding.Rule.Id, finding.Location!.Position!.Value.Line, finding.Location.Position.Value.Column);

    private static IEnumerable<ExpectedFinding> InOrder(IEnumerable<ExpectedFinding> findings) =>
        findings.OrderBy(finding => finding.Line).ThenBy(finding => finding.Column).ThenBy(finding => finding.Rule, StringComparer.Ordinal);

    private static void AssertSentence(Finding finding)
    {
        Assert.Equal("federation.json", finding.Location!.Path);
        Assert.NotEmpty(finding.Message);
        Assert.DoesNotContain('\n', finding.Message);
        Assert.DoesNotContain("  ", finding.Message);
    }
}
