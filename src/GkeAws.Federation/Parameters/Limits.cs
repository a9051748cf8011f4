namespace GkeAws.Federation.Parameters;

/// <summary>The limits of AWS, GKE and Kubernetes that are not a parameter's own pattern, each with its source.</summary>
public static class Limits
{
    /// <summary>Identity providers of one AWS account (IAM User Guide, IAM and STS quotas).</summary>
    public const int ProvidersPerAccount = 100;

    /// <summary>Client ids of one provider (IAM CreateOpenIDConnectProvider, ClientIDList).</summary>
    public const int ClientIdsPerProvider = 100;

    /// <summary>Characters of a trust policy without white space: the default quota (IAM quota L-C07B4B0D).</summary>
    public const int TrustPolicyDefaultSize = 2048;

    /// <summary>Characters of a trust policy without white space: the highest quota (IAM quota L-C07B4B0D).</summary>
    public const int TrustPolicyMaximumSize = 8192;

    /// <summary>Characters of all inline policies of a role, white space aside (IAM User Guide, IAM and STS quotas).</summary>
    public const int InlinePoliciesSize = 10240;

    /// <summary>Characters of a managed policy, white space aside (IAM User Guide, IAM and STS quotas).</summary>
    public const int ManagedPolicySize = 6144;

    /// <summary>Seconds: the least lifetime of a projected token (kube-apiserver, "may not specify a duration less than 10 minutes").</summary>
    public const int TokenLifetimeMinimum = 600;

    /// <summary>Characters of a CronJob's name (Kubernetes, CronJob).</summary>
    public const int CronJobName = 52;
}
