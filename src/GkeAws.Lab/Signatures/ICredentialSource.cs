using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Signatures;

/// <summary>Who has which keys.</summary>
internal interface ICredentialSource
{
    /// <returns>Null, and why, when these keys are nobody's.</returns>
    Credentials? Find(string accessKeyId, string? sessionToken, out SignatureFault? fault);
}
