using GkeAws.Federation.Actions;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Policies.Patterns;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS172
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS172", "said already", Severity.Information, Check,
        "REDUNDANT_ACTION", "REDUNDANT_RESOURCE", "REDUNDANT_STATEMENT", "REDUNDANT_CONDITION_VALUE_NUM");

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        policy.Statements.SelectMany(statement =>
            Covered(statement.Actions, StringComparer.OrdinalIgnoreCase, other => text => ActionPattern.Matches(other, text))
                .Concat(Covered(statement.Resources, StringComparer.Ordinal, ResourceMatcher)))
            .Select(pair => policy.Finding(Rule, $"'{pair.Text.Text}' is in '{pair.By}' already; leave it out.", pair.Text.Position))
            .Concat(Bounds(policy))
            .Concat(Repeated(policy));

    /// <summary>Texts that stand twice, or that another text with wildcards names too.</summary>
    private static IEnumerable<(LocatedText Text, string By)> Covered(IReadOnlyList<LocatedText> texts, StringComparer comparer, Func<string, Func<string, bool>> matcher)
    {
        if (texts.Count < 2)
        {
            yield break;
        }
        // A question mark would take a star for one character.
        var patterns = texts.Where(text => text.HasWildcard).Select(text => text.Text).Distinct(comparer).Select(text => (Text: text, Matches: matcher(text))).ToList();
        var seen = new HashSet<string>(comparer);
        foreach (var text in texts)
        {
            if (!seen.Add(text.Text))
            {
                yield return (text, text.Text);
                continue;
            }
            var by = patterns.FindIndex(pattern => !comparer.Equals(pattern.Text, text.Text) && !(text.HasWildcard && pattern.Text.IndexOf('?') >= 0) && pattern.Matches(text.Text));
            if (by >= 0)
            {
                yield return (text, patterns[by].Text);
            }
        }
    }

    private static Func<string, bool> ResourceMatcher(string resource)
    {
        var pattern = new ResourcePattern(resource, variables: false);
        return text => pattern.Matches(text, RequestContext.Empty);
    }

    /// <summary>Of several upper or lower bounds one decides.</summary>
    private static IEnumerable<Finding> Bounds(PolicySource policy) =>
        from statement in policy.Statements
        from condition in statement.Conditions
        where condition.Values.Count > 1 && OperatorFamily.Of(condition.Operator) is (OperatorFamily.Number or OperatorFamily.Date) && condition.Operator.Name.Contains("Than")
        select policy.Finding(Rule, $"Of several values of {condition.Operator} only the widest counts; keep that one.", condition.Values[1].Start);

    /// <summary>Statements with other actions say other things, and nothing more of them has to be compared.</summary>
    private static string ActionsOf(StatementSource statement) =>
        string.Join(" ", statement.Actions.Select(action => action.Text.ToUpperInvariant()).Distinct(StringComparer.Ordinal).OrderBy(text => text, StringComparer.Ordinal));

    private static IEnumerable<Finding> Repeated(PolicySource policy)
    {
        if (policy.Statements.Select(ActionsOf).Distinct(StringComparer.Ordinal).Count() == policy.Statements.Count)
        {
            yield break;
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in policy.Statements)
        {
            var unnamed = new JsonObject(statement.Json.Members.Where(member => member.Name != "Sid"));
            if (!seen.Add(JsonPrinter.PrintCompact(PolicyCanonicalForm.OfStatement(unnamed, foldCase: true))))
            {
                yield return policy.Finding(Rule, "Another statement says the same; leave this one out.", statement.Position);
            }
        }
    }
}
