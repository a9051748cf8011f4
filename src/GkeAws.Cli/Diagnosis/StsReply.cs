namespace GkeAws.Cli.Diagnosis;

/// <summary>What STS said to a token: nothing at all when it took it.</summary>
/// <param name="Code">Of STS's error.</param>
/// <param name="Unreached">Why there is no answer of STS's.</param>
internal sealed record StsReply(string? Code, string? Message, string? Unreached)
{
    public static StsReply Accepted { get; } = new(null, null, null);

    public bool IsAccepted => Code is null && Unreached is null;
}
