using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Permission;

public static class GKEAWS204
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS204", "all actions on all resources", Severity.Warning, Check);

    private const string AnyAction = "*";
    private const string AllOfService = ":*";
    private const string EveryBucket = ":s3:::*";

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        where statement.IsAllow && !statement.Statement.IsNotAction && !statement.Statement.IsNotResource
        from action in statement.Actions
        where action.Text == AnyAction || action.Text.EndsWith(AllOfService, StringComparison.Ordinal)
        let everything = statement.Resources.FirstOrDefault(resource => resource.Text == "*" || IsEveryBucket(action.Text, resource.Text))
        where everything is not null
        select policy.Finding(Rule, $"{action.Text} on {everything.Text} {Consequence(action.Text)}. Name the actions and the resources that the pod needs.", action.Position);

    private static bool IsEveryBucket(string action, string resource) =>
        resource.EndsWith(EveryBucket, StringComparison.Ordinal) && (action == AnyAction || action.StartsWith("s3:", StringComparison.OrdinalIgnoreCase));

    private static string Consequence(string action) =>
        action == AnyAction ? "makes the pod an administrator of the account"
        : action.StartsWith("s3:", StringComparison.OrdinalIgnoreCase) ? "lets the pod delete every bucket of the account and change who may read them"
        : "lets the pod do all that the service can, to everything";
}
