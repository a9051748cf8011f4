namespace GkeAws.Cli.Tokens;

/// <summary>What <c>gke-aws token</c> was asked, as typed.</summary>
/// <param name="File">Or <c>-</c>.</param>
/// <param name="HasProject">There is one, or one was named.</param>
internal sealed record TokenQuestion(string File, string Project, bool HasProject, string? KeySetFile, bool IsOnline, bool IsJson);
