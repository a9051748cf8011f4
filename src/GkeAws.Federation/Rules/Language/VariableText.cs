using GkeAws.Federation.Policies.Patterns;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

/// <summary>Texts of a policy that look like <c>${…}</c>, sorted by whether a variable has a meaning there.</summary>
internal static class VariableText
{
    public const string Opening = "${";

    // arn, partition, service, region and account stand before the resource.
    private const int ColonsBeforeResource = 5;

    public static bool Has(string text) => text.IndexOf(Opening, StringComparison.Ordinal) >= 0;

    /// <summary>Resources, and values of operators that compare texts.</summary>
    public static IEnumerable<LocatedText> Allowed(PolicySource policy) => policy.Statements.SelectMany(statement => statement.Resources
        .Concat(statement.Conditions.Where(condition => condition.Operator.AllowsVariables).SelectMany(condition => condition.Texts)))
        .Where(text => Has(text.Text));

    /// <summary>Actions, principals, the head of an ARN, and values of the other operators.</summary>
    public static IEnumerable<LocatedText> Misplaced(PolicySource policy) => policy.Statements.SelectMany(statement => statement.Actions
        .Concat(PrincipalTexts(statement))
        .Concat(statement.Conditions.Where(condition => !condition.Operator.AllowsVariables).SelectMany(condition => condition.Texts))
        .Where(text => Has(text.Text))
        .Concat(statement.Resources.Where(resource => IsInHead(resource.Text))));

    private static IEnumerable<LocatedText> PrincipalTexts(StatementSource statement) =>
        statement.Statement.Principals?.SelectMany(principal => statement.PrincipalsOf(principal.Kind)) ?? [];

    private static bool IsInHead(string resource)
    {
        var first = resource.IndexOf(Opening, StringComparison.Ordinal);
        return first >= 0 && resource.Take(first).Count(c => c == ':') < ColonsBeforeResource;
    }

    /// <summary>What is wrong with the variables of a text, or null. The three escapes are no variables.</summary>
    public static string? Fault(string text)
    {
        for (var at = text.IndexOf(Opening, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Opening, at + 1, StringComparison.Ordinal))
        {
            var after = PatternParser.EndOfVariable(text, at, text.Length);
            if (after <= 0)
            {
                return "no closing brace";
            }
            if (FaultInside(text.Substring(at + Opening.Length, after - at - Opening.Length - 1)) is { } fault)
            {
                return fault;
            }
        }
        return null;
    }

    private static string? FaultInside(string inner)
    {
        var comma = inner.IndexOf(',');
        var name = comma < 0 ? inner : inner.Substring(0, comma);
        return inner.Trim().Length == 0 ? "no name"
            : name.IndexOf(' ') >= 0 ? "a space in its name"
            : name.IndexOf('{') >= 0 ? "no closing brace"
            : comma >= 0 && !IsQuoted(inner.Substring(comma + 1)) ? "a default value that does not stand behind a comma and a space in single quotes"
            : null;
    }

    private static bool IsQuoted(string fallback) => fallback.Length >= 3 && fallback.StartsWith(" '", StringComparison.Ordinal) && fallback[fallback.Length - 1] == '\'';
}
