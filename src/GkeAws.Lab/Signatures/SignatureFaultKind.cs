namespace GkeAws.Lab.Signatures;

/// <summary>What can be wrong with a signature of version 4; each service says it in its own words.</summary>
internal enum SignatureFaultKind
{
    Missing,
    Malformed,
    UnknownKey,

    /// <summary>A session's keys without its token, or with a token that is not theirs.</summary>
    WrongToken,
    ExpiredToken,
    WrongRegion,
    WrongService,

    /// <summary>The scope's date is not that of the request.</summary>
    WrongDate,
    Skewed,

    /// <summary>A presigned request with a time that is none, or too long.</summary>
    PresignLifetime,

    /// <summary>A presigned request after its time.</summary>
    PresignExpired,
    UnsignedHeaders,
    MissingPayloadHash,
    Mismatch,

    /// <summary>The body is not the one that was signed.</summary>
    PayloadHash,
}
