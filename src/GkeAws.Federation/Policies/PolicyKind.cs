namespace GkeAws.Federation.Policies;

/// <summary>Where a policy is attached, which decides what its statements may hold (IAM User Guide, Grammar of the IAM JSON policy language).</summary>
public enum PolicyKind
{
    /// <summary>Of a user, group or role; permissions boundaries and session policies have the same form. No principal, always a resource.</summary>
    Identity,

    /// <summary>Of a role: who may assume it. Always a principal, never a resource.</summary>
    Trust,

    /// <summary>Of a resource such as a bucket: always a principal and a resource.</summary>
    Resource,

    /// <summary>Of an organization, its units and accounts. No principal, always a resource.</summary>
    ServiceControl,
}
