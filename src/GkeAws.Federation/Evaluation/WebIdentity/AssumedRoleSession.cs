namespace GkeAws.Federation.Evaluation.WebIdentity;

/// <summary>A session of a role, and what later requests carry of it.</summary>
/// <param name="Provider">ARN of the OIDC provider, or <c>accounts.google.com</c>: the Provider of STS's answer and aws:FederatedProvider.</param>
/// <param name="Expiration">When the credentials end.</param>
/// <param name="Keys">Those of the session, without what was true of the call that made it only.</param>
public sealed record AssumedRoleSession(TrustedRole Role, string Name, string Provider, string Subject, string Audience, DateTimeOffset Expiration, RequestContext Keys)
{
    private RequestContext? context;

    /// <summary>Keys of the call that made the session, and the session's.</summary>
    public RequestContext Context => context ??= Call.With(Keys);

    /// <summary><c>arn:PARTITION:sts::ACCOUNT:assumed-role/ROLE/SESSION</c>: the role's path is not in it.</summary>
    public string Arn => ArnOf(Role, Name);

    /// <summary><c>AROA…:SESSION</c>, also aws:userid; null when the role's id is not known.</summary>
    public string? AssumedRoleId => Role.Id is null ? null : $"{Role.Id}:{Name}";

    public RequestPrincipal Principal => RequestPrincipal.AssumedRole(Arn, Role.Arn);

    /// <summary>A request that this session makes.</summary>
    /// <param name="keys">Further keys of the request; they replace the session's.</param>
    public Request Request(string action, string resource, RequestContext? keys = null) =>
        new(Principal, action, resource, keys is null ? Context : Context.With(keys));

    private RequestContext Call { get; init; } = RequestContext.Empty;

    /// <summary>Keys of the session (IAM User Guide, AWS global condition context keys; keys for web identity federation: amr, aud, id and sub stay).</summary>
    internal static AssumedRoleSession Of(WebIdentityRequest request, TrustedRole role, WebIdentityClaims claims)
    {
        List<KeyValuePair<string, IReadOnlyList<string>>> keys =
        [
            new("aws:FederatedProvider", [claims.Provider]),
            new("aws:PrincipalArn", [role.Arn]),
            new("aws:PrincipalAccount", [role.Account]),
            new("aws:PrincipalType", ["AssumedRole"]),
            new("aws:TokenIssueTime", [request.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)]),
        ];
        if (role.Id is not null)
        {
            keys.Add(new("aws:userid", [$"{role.Id}:{request.SessionName}"]));
        }
        keys.AddRange(claims.SessionKeys);
        var expiration = request.Time.AddSeconds(request.DurationSeconds);
        return new AssumedRoleSession(role, request.SessionName, claims.Provider, claims.Subject, claims.Audience, expiration, new RequestContext(keys)) { Call = request.Context };
    }

    private static string ArnOf(TrustedRole role, string name) => $"arn:{role.Partition}:sts::{role.Account}:assumed-role/{role.Name}/{name}";
}
