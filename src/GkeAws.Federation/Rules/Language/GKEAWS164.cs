using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS164
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS164", "an empty Sid", Severity.Information, Check, "EMPTY_SID_VALUE");

    private static IEnumerable<Finding> Check(PolicySource policy) => policy.Statements
        .Where(statement => statement.Statement.Sid is "")
        .Select(statement => policy.Finding(Rule, "The Sid is empty; give the statement a name, or leave the Sid out.", statement.Json.Find("Sid")!.Value.Start));
}
