namespace GkeAws.Cli.Tokens;

/// <summary>A claim of a token beside what a project wants of it.</summary>
/// <param name="Claim">Its name; <c>trust</c> for what the trust policy asks of something else.</param>
/// <param name="Problem">What is wrong, in a few words; null: it fits.</param>
/// <param name="Place">Where the project says otherwise, as the user would type it, with line and column where known.</param>
/// <param name="Fix">One line.</param>
internal sealed record ClaimCheck(string Claim, string? Problem, string? Place, string? Fix)
{
    public bool IsFine => Problem is null;

    public static ClaimCheck Fits(string claim) => new(claim, null, null, null);
}
