using System.Text.RegularExpressions;
using GkeAws.Cli.Packing;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Templates.Tests.Engine;

/// <summary>A rule's pattern finds the same among other values as in a text of its own.</summary>
public sealed class OptionTextsTests
{
    private static IEnumerable<ParameterRule> Rules => ParameterCatalog.All.SelectMany(parameter => parameter.Rules)
        .Concat(ParameterCatalog.Combinations.Select(combination => combination.Rule));

    [Fact]
    public void Every_rule_accepts_the_same_values_among_others()
    {
        var values = ParameterCase.Bad.Values.Concat(ParameterCase.Good.Values).SelectMany(row => row.Options.Values)
            .Concat(["", "\0", "\n", "null", "a\0", "demo\n", "..", new string('a', 300)]).Distinct().ToList();
        Assert.True(values.Count > 150);

        foreach (var rule in Rules)
        {
            var within = new Regex($@"\A{OptionTexts.Skip(1)}{OptionTexts.Within(rule.Pattern)}");
            Assert.All(values, value => Assert.Equal(rule.Accepts(value), within.IsMatch(
                $"demo{OptionTexts.Separator}{value}{OptionTexts.Separator}a/../b--x.{OptionTexts.Separator}{OptionTexts.Last}")));
        }
    }

    [Theory]
    [InlineData(@"\A[^a]\z")]
    [InlineData(@"\A\d\z")]
    [InlineData(@"\A[\s]\z")]
    [InlineData("^a$")]
    [InlineData(@"a\A")]
    public void A_pattern_that_would_read_on_is_refused(string pattern) =>
        Assert.Throws<TemplateException>(() => OptionTexts.Within(pattern));
}
