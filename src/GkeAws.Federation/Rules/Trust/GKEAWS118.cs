using GkeAws.Federation.Policies;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS118
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS118", "a principal that another one covers", Severity.Information, Check, "REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY");

    private static readonly string[] Kinds = [PolicyPrincipal.AwsKind, PolicyPrincipal.FederatedKind, PolicyPrincipal.ServiceKind];

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        from kind in Kinds
        let principals = statement.PrincipalsOf(kind).ToList()
        from index in Enumerable.Range(0, principals.Count)
        let other = principals.Where((candidate, at) => at != index && Covers(candidate.Text, principals[index].Text) && (at < index || candidate.Text != principals[index].Text)).Select(candidate => candidate.Text).FirstOrDefault()
        where other is not null
        select policy.Finding(Rule, $"'{principals[index].Text}' is let in by '{other}' already; leave it out.", principals[index].Position);

    /// <summary>A role covers its sessions: <c>arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION</c>.</summary>
    private static bool Covers(string other, string principal) =>
        other == principal
        || (principal.Split([':'], 6) is ["arn", var partition, "sts", "", var account, var session] && session.Split('/') is ["assumed-role", var role, _]
            && other == $"arn:{partition}:iam::{account}:role/{role}");
}
