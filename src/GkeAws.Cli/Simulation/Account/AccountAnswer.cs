using GkeAws.Federation.Evaluation;

namespace GkeAws.Cli.Simulation.Account;

/// <summary>What IAM's own simulator says to one action on one resource.</summary>
/// <param name="Decision">AWS's word; null when it was not asked, because there is no session.</param>
/// <param name="Matched">The statements that decided, as <c>file(line,column)</c>; AWS counts from behind the bracket before a statement.</param>
/// <param name="MissingKeys">Keys that AWS missed in the question.</param>
internal sealed record AccountAnswer(string? Decision, IReadOnlyList<string> Matched, IReadOnlyList<string> MissingKeys)
{
    /// <summary>Why the trust has no second opinion.</summary>
    public const string TrustIsOurs = "The trust's answer is ours alone: AWS's simulator ignores trust policies in every sts:Assume* call (github.com/aws/aws-cli/issues/10314).";

    public static AccountAnswer NotAsked { get; } = new(null, [], []);

    public bool IsSame(PermissionAnswer ours) => Decision is null || Decision == ours.Decision.ToWire();
}
