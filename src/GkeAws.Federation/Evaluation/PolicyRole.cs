namespace GkeAws.Federation.Evaluation;

/// <summary>The part that a policy plays in a decision.</summary>
public enum PolicyRole
{
    /// <summary>Attached to the caller.</summary>
    Identity,

    /// <summary>The permissions boundary of the caller: a ceiling for identity policies.</summary>
    Boundary,

    /// <summary>Passed when the session was made: a ceiling for the session.</summary>
    Session,

    /// <summary>Attached to the resource: a bucket policy, or the trust policy of a role.</summary>
    Resource,

    /// <summary>Of the organization: a ceiling for the account.</summary>
    ServiceControl,
}
