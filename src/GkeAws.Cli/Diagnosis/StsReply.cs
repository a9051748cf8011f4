namespace GkeAws.Cli.Diagnosis;

/// <summary>What STS said to a token: nothing at all when it took it.</summary>
/// <param name="Code">Of STS's error.</param>
/// <param name="Unknown">Why that is no answer to the question: unreached, another server, or STS asks for patience.</param>
/// <param name="Next">What to do when nothing is known.</param>
internal sealed record StsReply(string? Code, string? Message, string? Unknown, string? Next)
{
    private const string CheckTheWay = "check the network, the proxy (HTTPS_PROXY) and AWS_ENDPOINT_URL_STS";

    public static StsReply Accepted { get; } = new(null, null, null, null);

    public bool IsAccepted => Code is null && Unknown is null;

    public static StsReply Refused(string code, string message) => new(code, message, null, null);

    public static StsReply Unreached(string why) => new(null, null, $"STS was not reached: {why}", CheckTheWay);

    /// <summary>A captive portal, a proxy, another server.</summary>
    public static StsReply NotOfSts(string why) => new(null, null, $"an answer that is not STS's ({why})", CheckTheWay);

    public static StsReply Later(string code, string message) =>
        new(code, message, $"STS does not decide now: {code}{(message.Length == 0 ? "" : $": {message.TrimEnd('.')}")}", "try again in a minute: gke-aws doctor");
}
