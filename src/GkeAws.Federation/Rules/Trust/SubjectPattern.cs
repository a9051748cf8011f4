using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Policies.Patterns;
using GkeAws.Federation.Rules.Parameters;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

/// <summary>A subject with wildcards, and who meets it.</summary>
internal sealed class SubjectPattern(string text)
{
    private const int Examples = 3;

    // What a wildcard is filled with to find subjects that a cluster gives: part of a name, or over the colon into the account's name.
    private static readonly string[] Fillings = ["x1", "any-other", "kube-system:default", "any-other:admin", "system:serviceaccount:kube-system:default"];

    // No real pattern names these; one that they meet is open to all.
    private static readonly string[] Strangers = ["system:serviceaccount:q7f3:w9k2", "system:serviceaccount:kube-system:default"];

    private readonly TextPattern pattern = TextPattern.Parse(text, wildcards: true, variables: true);

    /// <summary>Every ServiceAccount of the cluster meets it.</summary>
    public bool IsOpen => Array.TrueForAll(Strangers, Matches);

    /// <summary>Some that get in, besides the one that was meant.</summary>
    public IReadOnlyList<string> WhoGetsIn(string issuer)
    {
        var filled = Fillings.Select(filling => text.Replace("*", filling).Replace('?', '1')).Where(Matches).Distinct();
        return [.. (IssuerName.IsCluster(issuer) ? filled.Where(IsServiceAccount) : filled).Take(Examples)];
    }

    public static bool IsServiceAccount(string subject) =>
        subject.StartsWith(Subject.Prefix, StringComparison.Ordinal)
        && subject.Substring(Subject.Prefix.Length).Split(':') is [var @namespace, var name]
        && GKEAWS010.Rule.Accepts(@namespace) && GKEAWS011.Rule.Accepts(name);

    /// <summary>Values of conditions on the subject that wildcards widen, in statements that let tokens in.</summary>
    public static IEnumerable<(StatementSource Statement, ConditionSource Condition, LocatedText Value, SubjectPattern Pattern)> In(PolicySource policy) =>
        from statement in policy.Statements
        where statement.AdmitsTokens
        from condition in statement.Conditions
        where condition.IsOfToken && string.Equals(condition.Claim, "sub", StringComparison.OrdinalIgnoreCase)
            && condition.Operator is { AllowsWildcards: true, IsNegated: false }
        from value in condition.Texts
        where value.HasWildcard
        select (statement, condition, value, new SubjectPattern(value.Text));

    private bool Matches(string subject) => pattern.Matches(subject, RequestContext.Empty);
}
