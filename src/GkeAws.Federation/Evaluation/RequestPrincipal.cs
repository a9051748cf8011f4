using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Evaluation;

/// <summary>Who makes a request: the ARNs and names by which a Principal element may mean them (IAM User Guide, AWS JSON policy elements: Principal).</summary>
public sealed class RequestPrincipal
{
    private RequestPrincipal(string kind, string identifier) => (Kind, Identifier) = (kind, identifier);

    /// <summary>The member of a Principal element that means this caller.</summary>
    public string Kind { get; }

    /// <summary>The narrowest name: session ARN, user ARN, provider, service.</summary>
    public string Identifier { get; }

    /// <summary>ARN of the role behind a session; null for others.</summary>
    public string? RoleArn { get; private init; }

    /// <summary>Twelve digits; null for those who have no account: services, Google, anonymous callers.</summary>
    public string? Account { get; private init; }

    /// <summary><c>arn:PARTITION:iam::ACCOUNT:root</c>, the account as a principal.</summary>
    public string? AccountArn { get; private init; }

    /// <summary>Nobody in particular: an unsigned request.</summary>
    public static RequestPrincipal Anonymous { get; } = new(PolicyPrincipal.Wildcard, "anonymous");

    /// <summary>A caller with a web identity token, before it has a session.</summary>
    /// <param name="provider">ARN of the IAM OIDC provider, or <c>accounts.google.com</c>.</param>
    public static RequestPrincipal Federated(string provider) => new(PolicyPrincipal.FederatedKind, provider);

    public static RequestPrincipal Service(string name) => new(PolicyPrincipal.ServiceKind, name);

    /// <param name="arn"><c>arn:PARTITION:iam::ACCOUNT:user/NAME</c>.</param>
    public static RequestPrincipal User(string arn) => OfAccount(arn, null);

    /// <param name="sessionArn"><c>arn:PARTITION:sts::ACCOUNT:assumed-role/ROLE/SESSION</c>.</param>
    /// <param name="roleArn">With the role's path, which the session's ARN lacks.</param>
    public static RequestPrincipal AssumedRole(string sessionArn, string roleArn) => OfAccount(sessionArn, roleArn);

    public override string ToString() => Identifier;

    /// <summary>How closely an identifier under <paramref name="kind"/> means this caller.</summary>
    internal PrincipalMatch Match(string kind, string identifier)
    {
        if (kind == PolicyPrincipal.Wildcard || (kind == PolicyPrincipal.AwsKind && identifier == PolicyPrincipal.Wildcard))
        {
            return PrincipalMatch.Everyone;
        }
        if (kind != Kind)
        {
            return PrincipalMatch.None;
        }
        if (identifier == Identifier)
        {
            return PrincipalMatch.Exact;
        }
        if (identifier == RoleArn)
        {
            return PrincipalMatch.Role;
        }
        return Account is not null && (identifier == Account || identifier == AccountArn) ? PrincipalMatch.Account : PrincipalMatch.None;
    }

    private static RequestPrincipal OfAccount(string arn, string? roleArn)
    {
        var parts = arn.Split(':');
        var account = parts.Length > 4 ? parts[4] : "";
        return new RequestPrincipal(PolicyPrincipal.AwsKind, arn)
        {
            RoleArn = roleArn,
            Account = account,
            AccountArn = parts.Length > 4 ? $"arn:{parts[1]}:iam::{account}:root" : null,
        };
    }
}
