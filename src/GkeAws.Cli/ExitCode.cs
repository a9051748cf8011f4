namespace GkeAws.Cli;

/// <summary>Exit codes; docs/EXIT-CODES.md says what to do about each.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Findings, differences, or denied.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage or invalid input.</summary>
    public const int Usage = 2;

    /// <summary>Files are in the way, or a merge cannot decide.</summary>
    public const int Conflict = 3;

    /// <summary>Something outside is missing, unreachable or refused (a full disk, a missing right).</summary>
    public const int Outside = 4;

    /// <summary>A bug of ours.</summary>
    public const int Bug = 70;

    /// <summary>The lab could not run the command; else <c>lab run</c> returns the command's own code.</summary>
    public const int Lab = 125;

    public const int Cancelled = 130;
}
