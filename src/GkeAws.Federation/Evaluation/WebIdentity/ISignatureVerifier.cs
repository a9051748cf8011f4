namespace GkeAws.Federation.Evaluation.WebIdentity;

/// <summary>Checks a token against a key set. Implemented where there is cryptography; this assembly has none.</summary>
public interface ISignatureVerifier
{
    SignatureVerdict Verify(WebIdentityToken token);
}
