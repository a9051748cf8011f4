using GkeAws.Federation.Actions;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS114
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS114", "the action is not one for this principal", Severity.Error, Check, "MISMATCHED_ACTION_FOR_PRINCIPAL");

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        where statement.IsAllow && !statement.Statement.IsNotAction
        let assume = statement.Actions.Where(action => ActionPattern.Matches(TrustPolicy.AnyAssumeRole + "*", action.Text)).ToList()
        where assume.Count > 0 && !assume.Exists(action => ActionPattern.HasWildcard(action.Text))
        let takesTokens = assume.Exists(action => string.Equals(action.Text, TrustPolicy.Action, StringComparison.OrdinalIgnoreCase))
        let wrong = Wrong(statement, takesTokens)
        where wrong is not null
        select policy.Finding(Rule, wrong, assume[0].Position);

    private static string? Wrong(StatementSource statement, bool takesTokens) =>
        statement.OidcPrincipals.Count > 0 && !takesTokens ? $"Callers with a token of an OIDC provider use {TrustPolicy.Action}; the statement never lets them in."
        : takesTokens && statement.PrincipalsOf(PolicyPrincipal.AwsKind).Any() && !statement.PrincipalsOf(PolicyPrincipal.FederatedKind).Any()
            ? $"{TrustPolicy.Action} is for callers with a token; users and roles of AWS use {TrustPolicy.AnyAssumeRole}."
            : null;
}
