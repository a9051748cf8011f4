using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Permission;

public static class GKEAWS205
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS205", "allowed is everything but", Severity.Warning, Check);

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        where statement.IsAllow
        from name in Negations(statement)
        let member = statement.Json.Find(name)!
        select policy.Finding(Rule, $"Allow with {name} allows all that it does not name, also what AWS adds tomorrow. Name what is needed with {name.Substring("Not".Length)}.", member.NameStart);

    private static IEnumerable<string> Negations(StatementSource statement)
    {
        if (statement.Statement.IsNotAction)
        {
            yield return "NotAction";
        }
        if (statement.Statement.IsNotResource)
        {
            yield return "NotResource";
        }
    }
}
