namespace GkeAws.Federation.Evaluation;

/// <summary>How closely a Principal element means a caller: from the widest to the narrowest.</summary>
internal enum PrincipalMatch
{
    None,

    /// <summary>The account, which leaves it to the account's own policies.</summary>
    Account,

    Everyone,

    /// <summary>The role behind the session.</summary>
    Role,

    /// <summary>The user, session, provider or service itself.</summary>
    Exact,
}
