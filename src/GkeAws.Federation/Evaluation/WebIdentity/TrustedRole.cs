using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Evaluation.WebIdentity;

/// <summary>A role with its trust policy, compiled for any number of tokens.</summary>
public sealed class TrustedRole
{
    public const int DefaultMaxSessionDuration = 3600;

    private const int AccountPart = 4;
    private const string RolePrefix = "role/";

    /// <param name="arn"><c>arn:PARTITION:iam::ACCOUNT:role/PATH/NAME</c>.</param>
    /// <param name="maxSessionDuration">Seconds, 3600 to 43200 (IAM CreateRole).</param>
    /// <param name="id">The unique id that begins with AROA; null when it is not known.</param>
    /// <exception cref="ArgumentException">The ARN is not that of a role.</exception>
    public TrustedRole(string arn, PolicyDocument trustPolicy, int maxSessionDuration = DefaultMaxSessionDuration, string? id = null)
    {
        var parts = arn.Split(':');
        if (parts.Length != 6 || parts[0] != "arn" || parts[2] != "iam" || !parts[5].StartsWith(RolePrefix, StringComparison.Ordinal))
        {
            throw new ArgumentException($"{arn} is no ARN of a role", nameof(arn));
        }

        (Arn, Partition, Account, MaxSessionDuration, Id) = (arn, parts[1], parts[AccountPart], maxSessionDuration, id);
        Name = parts[5].Substring(parts[5].LastIndexOf('/') + 1);
        Trust = ApplicablePolicies.OfTrust(trustPolicy);
    }

    public string Arn { get; }

    public string Partition { get; }

    public string Account { get; }

    /// <summary>Without the path.</summary>
    public string Name { get; }

    public int MaxSessionDuration { get; }

    public string? Id { get; }

    internal ApplicablePolicies Trust { get; }
}
