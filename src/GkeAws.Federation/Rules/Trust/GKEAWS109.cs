using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS109
{
    /// <summary>A Sid that begins so says that the wildcard is meant.</summary>
    internal const string OptIn = "Wildcard";

    public static readonly Rule Rule = new PolicyRule("GKEAWS109", "a wildcard in the subject that nobody said is meant", Severity.Error, Check);

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from found in SubjectPattern.In(policy)
        where !found.Pattern.IsOpen && found.Statement.Statement.Sid?.StartsWith(OptIn, StringComparison.Ordinal) != true
        let others = found.Pattern.WhoGetsIn(found.Condition.Prefix)
        select policy.Finding(Rule,
            $"'{found.Value.Text}' lets in {(others.Count == 0 ? "more than one subject" : string.Join(", ", others) + " and others")}. Name the subjects with StringEquals; if all of them are meant, say so with a Sid that begins with {OptIn}.",
            found.Value.Position);
}
