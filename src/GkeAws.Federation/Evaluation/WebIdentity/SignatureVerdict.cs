namespace GkeAws.Federation.Evaluation.WebIdentity;

public enum SignatureVerdict
{
    Valid,

    /// <summary>A key of that id is there, and the signature is not its own.</summary>
    Invalid,

    /// <summary>No key of the set has the token's key id and algorithm.</summary>
    KeyNotFound,

    /// <summary>The key set could not be read.</summary>
    KeySetUnreachable,
}
