namespace GkeAws.Federation.Evaluation;

/// <summary>What somebody asks of AWS.</summary>
/// <param name="Action"><c>service:Name</c>, in any case; no wildcards.</param>
/// <param name="Resource">An ARN, or <c>*</c> for actions that know no resource.</param>
public sealed record Request(RequestPrincipal Principal, string Action, string Resource, RequestContext Context)
{
    /// <summary>The account that owns the resource, twelve digits; null when it is the caller's own. (An S3 ARN does not say.)</summary>
    public string? ResourceAccount { get; init; }

    internal bool IsCrossAccount => ResourceAccount is not null && Principal.Account is not null && ResourceAccount != Principal.Account;
}
