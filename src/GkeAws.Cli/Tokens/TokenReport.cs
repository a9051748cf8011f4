using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Tokens;

/// <summary>All that is known about a token.</summary>
/// <param name="Comparisons">Empty: there is no project here.</param>
internal sealed record TokenReport(WebIdentityToken Token, TokenKind Kind, TokenTimes Times, SignatureCheck Signature, IReadOnlyList<TokenComparison> Comparisons)
{
    private readonly Masking _masking = new(Token.Text!);

    /// <summary>STS would take it; without a project: nothing about the token itself speaks against it.</summary>
    public bool IsFine => Problem is null && (Comparisons.Count == 0 ? Times.Checks().All(check => check.IsFine) : Comparisons.Any(comparison => comparison.IsAllowed));

    /// <summary>What is wrong whatever a project says.</summary>
    public string? Problem => Signature.IsRefused ? $"the signature is {Signature.Words}" : Kind.Problem is null ? null : $"this is {Kind.Name}";

    public JsonObject Header => _masking.Of(Token.Header);

    public JsonObject Claims => _masking.Of(Token.Claims);

    /// <summary>Problems and fixes repeat what the claims say.</summary>
    public string Masked(string text) => _masking.Of(text);
}
