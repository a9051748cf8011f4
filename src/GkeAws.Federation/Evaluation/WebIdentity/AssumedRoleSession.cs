namespace GkeAws.Federation.Evaluation.WebIdentity;

/// <summary>A session of a role, and what later requests carry of it.</summary>
/// <param name="Provider">ARN of the OIDC provider, or <c>accounts.google.com</c>: the Provider of STS's answer and aws:FederatedProvider.</param>
/// <param name="Expiration">When the credentials end.</param>
public sealed record AssumedRoleSession(TrustedRole Role, string Name, string Provider, string Subject, string Audience, DateTimeOffset Expiration, RequestContext Context)
{
    /// <summary><c>arn:PARTITION:sts::ACCOUNT:assumed-role/ROLE/SESSION</c>: the role's path is not in it.</summary>
    public string Arn => ArnOf(Role, Name);

    /// <summary><c>AROA…:SESSION</c>, also aws:userid; null when the role's id is not known.</summary>
    public string? AssumedRoleId => Role.Id is null ? null : $"{Role.Id}:{Name}";

    public RequestPrincipal Principal => RequestPrincipal.AssumedRole(Arn, Role.Arn);

    /// <summary>A request that this session makes.</summary>
    /// <param name="keys">Further keys of the request; they replace the session's.</param>
    public Request Request(string action, string resource, RequestContext? keys = null) =>
        new(Principal, action, resource, keys is null ? Context : Context.With(keys));

    /// <summary>Keys of the session (IAM User Guide, AWS global condition context keys; keys for web identity federation: amr, aud, id and sub stay).</summary>
    internal static AssumedRoleSession Of(WebIdentityRequest request, TrustedRole role, WebIdentityClaims claims)
    {
        var keys = new List<(string Name, string Value)>
        {
            ("aws:FederatedProvider", claims.Provider),
            ("aws:PrincipalArn", role.Arn),
            ("aws:PrincipalAccount", role.Account),
            ("aws:PrincipalType", "AssumedRole"),
            ("aws:TokenIssueTime", request.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)),
        };
        if (role.Id is not null)
        {
            keys.Add(("aws:userid", $"{role.Id}:{request.SessionName}"));
        }
        var context = request.Context.With(RequestContext.Of([.. keys])).With(claims.SessionKeys);
        return new AssumedRoleSession(role, request.SessionName, claims.Provider, claims.Subject, claims.Audience, request.Time.AddSeconds(request.DurationSeconds), context);
    }

    private static string ArnOf(TrustedRole role, string name) => $"arn:{role.Partition}:sts::{role.Account}:assumed-role/{role.Name}/{name}";
}
