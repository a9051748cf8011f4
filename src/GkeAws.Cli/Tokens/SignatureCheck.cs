using GkeAws.Federation.Evaluation.WebIdentity;

namespace GkeAws.Cli.Tokens;

/// <summary>Whether the issuer made the token.</summary>
/// <param name="Verdict">Null: nobody looked.</param>
/// <param name="Words">For people.</param>
internal sealed record SignatureCheck(SignatureVerdict? Verdict, string Words)
{
    private static readonly string[] OwnKeys = ["jwk", "jku", "x5c", "x5u"];

    public bool IsRefused => Verdict is not (null or SignatureVerdict.Valid);

    /// <summary>For programs.</summary>
    public string Word => Verdict switch
    {
        null => "notChecked",
        SignatureVerdict.Valid => "valid",
        SignatureVerdict.Invalid => "invalid",
        _ => "keyNotFound",
    };

    /// <param name="verifier">Null: no key set was given.</param>
    public static SignatureCheck Of(WebIdentityToken token, ISignatureVerifier? verifier)
    {
        var verdict = verifier?.Verify(token);
        var words = verdict switch
        {
            null => "not checked: anybody could have written this; --jwks FILE or --online checks it",
            SignatureVerdict.Valid => "checked: the issuer's key made it",
            SignatureVerdict.Invalid => $"wrong: key '{token.KeyId}' did not sign this; the token was changed, or copied in part",
            _ => $"no key '{token.KeyId ?? "(none)"}' for {token.Algorithm ?? "no algorithm"} among the issuer's: an old token, another cluster, or a forgery",
        };
        return new SignatureCheck(verdict, words);
    }

    /// <summary>Members of the header by which a token brings keys of its own (RFC 7515 §4.1); the issuer's alone count.</summary>
    public static IEnumerable<string> KeysBroughtBy(WebIdentityToken token) => OwnKeys.Where(name => token.Header.Find(name) is not null);
}
