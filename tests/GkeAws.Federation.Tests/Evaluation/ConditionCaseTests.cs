using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Policies.Conditions;

namespace GkeAws.Federation.Tests.Evaluation;

public class ConditionCaseTests
{
    private static readonly string[] Aspects = ["match", "no match", "missing", "several"];

    public static TheoryData<string> Operators => [.. OperatorCase.All.Select(item => item.Operator).Distinct()];

    [Theory]
    [MemberData(nameof(Operators))]
    public void A_condition_holds_as_documented(string name) => Assert.Empty(OperatorCase.All
        .Where(item => item.Operator == name)
        .Where(item => OneStatement.Allows("*", [new PolicyCondition(item.Operator, "x:key", item.Values)], PolicyDocument.CurrentVersion, "*",
            item.Got is null ? RequestContext.Empty : OneStatement.ContextOf([new("X:Key", item.Got)])) != item.Holds)
        .Select(item => $"{string.Join(", ", item.Values)} against {(item.Got is null ? "nothing" : string.Join(", ", item.Got))}"));

    [Fact]
    public void Variables_have_their_documented_values() => Assert.Empty(VariableCase.All
        .Where(item => OneStatement.Allows("*", [new PolicyCondition(item.Operator, "x:key", [item.Value])], item.Version, "*",
            OneStatement.ContextOf(item.Context.Append(new("x:key", [item.Got])))) != item.Holds)
        .Select(item => item.ToString()));

    [Fact]
    public void Resources_match_as_documented() => Assert.Empty(ResourceCase.All
        .Where(item => OneStatement.Allows(item.Pattern, [], PolicyDocument.CurrentVersion, item.Resource, OneStatement.ContextOf(item.Context ?? [])) != item.Matches)
        .Select(item => item.ToString()));

    /// <summary>Each operator matches, does not, meets a missing key and several values; with each set operator and IfExists where it takes them.</summary>
    [Fact]
    public void Every_operator_has_every_aspect()
    {
        var written = OperatorCase.All.Select(item => (item.Operator, item.Aspect)).ToHashSet();
        var plain = ConditionOperators.All;
        var wanted = plain.SelectMany(item => Aspects.Select(aspect => (item.Name, aspect)))
            .Concat(plain.Where(item => item.TakesModifiers).SelectMany(item => new[] { "ForAllValues:", "ForAnyValue:" }
                .SelectMany(prefix => Aspects.Select(aspect => (prefix + item.Name, aspect)))))
            .Concat(plain.Where(item => item.TakesModifiers).SelectMany(item => Aspects[..3].Select(aspect => (item.Name + "IfExists", aspect))));

        Assert.Equal(27, plain.Count);
        Assert.Empty(wanted.Except(written));
    }

    [Fact]
    public void Each_operator_says_what_it_allows() => Assert.All(ConditionOperators.All, item =>
    {
        Assert.Equal(item.Name.Contains("Not", StringComparison.Ordinal), item.IsNegated);
        Assert.Equal(item.Name.StartsWith("String", StringComparison.Ordinal) || item.Name.StartsWith("Arn", StringComparison.Ordinal) || item.Name == "Bool", item.AllowsVariables);
        Assert.Equal(item.Name.EndsWith("Like", StringComparison.Ordinal) || item.Name.StartsWith("Arn", StringComparison.Ordinal), item.AllowsWildcards);
        Assert.Equal(item.Name, item.GetType().Name);
        Assert.Equal(item.Name, item.ToString());
    });

    [Fact]
    public void An_operator_that_does_not_exist_is_a_mistake_of_the_program() => Assert.Throws<ArgumentException>(() =>
        OneStatement.Allows("*", [new PolicyCondition("StringMatches", "k", ["v"])], null, "*", RequestContext.Empty));
}
