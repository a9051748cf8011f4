namespace GkeAws.Cli.Iam.Model;

/// <summary>
/// One question to IAM's simulator: every action on every resource. An empty list is not sent, and then IAM's default holds.
/// Limits are IAM's (botocore 1.43.11, iam 2010-05-08); what breaks them comes back as <c>InvalidInput</c>.
/// </summary>
/// <param name="Policies">JSON texts of identity policies, 1 to 131072 characters each.</param>
/// <param name="Actions">No wildcards.</param>
internal sealed record SimulateCustomPolicyRequest(IReadOnlyList<string> Policies, IReadOnlyList<string> Actions)
{
    /// <summary>At most one.</summary>
    public IReadOnlyList<string> PermissionsBoundaryPolicies { get; init; } = [];

    /// <summary>ARNs; none means <c>*</c>.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>A bucket policy, for example; needs <see cref="CallerArn"/>. IAM ignores role trust policies here (aws/aws-cli#10314).</summary>
    public string? ResourcePolicy { get; init; }

    /// <summary>ARN of the account that owns the resources, when it is not the caller's.</summary>
    public string? ResourceOwner { get; init; }

    /// <summary>ARN of an IAM user; IAM takes no role and no session here.</summary>
    public string? CallerArn { get; init; }

    public IReadOnlyList<ContextEntry> Context { get; init; } = [];
}
