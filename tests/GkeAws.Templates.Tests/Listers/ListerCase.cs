namespace GkeAws.Templates.Tests.Listers;

/// <summary>What AWS and the pod are like, and what every lister then does.</summary>
public sealed record ListerCase(string Name, int ExitCode)
{
    /// <summary>Exact standard output; none by default.</summary>
    public string Output { get; init; } = "";

    /// <summary>Texts that standard error holds.</summary>
    public string[] Says { get; init; } = [];

    /// <summary>Texts that standard error does not hold.</summary>
    public string[] Silent { get; init; } = [];

    /// <summary>One for all runs of the case, so that what they say can be compared.</summary>
    public Lazy<string> Token { get; init; } = new(() => TestToken.Of());

    /// <summary>Beside or instead of the manifest's; null removes. "HOME" stands for the run's own folder.</summary>
    public Dictionary<string, string?> Environment { get; init; } = [];

    public StubAnswer? Assume { get; init; } = StubAnswers.AssumedRole;

    public StubAnswer? Identity { get; init; } = StubAnswers.Identity;

    public Func<StubRequest, StubAnswer?> S3 { get; init; } = _ => StubAnswers.Buckets(["alpha", "beta"]);

    public bool NeedsBucketPages { get; init; }

    /// <summary>False where an old boto3 can only repeat what a new one showed.</summary>
    public bool OldBotoToo { get; init; } = true;

    /// <summary>The number of calls that the stub must see for an action, where it matters.</summary>
    public int? AssumeCalls { get; init; }

    public StubAnswer? Answer(StubRequest request) => request.Action switch
    {
        "AssumeRoleWithWebIdentity" when !Fits(request) => StubAnswers.StsError(400, "ValidationError", "the stub got another token, role or session name"),
        "AssumeRoleWithWebIdentity" => Assume,
        "GetCallerIdentity" => Identity,
        _ when request.SessionToken != StubAnswers.SessionToken && !Environment.ContainsKey("AWS_ACCESS_KEY_ID") => StubAnswers.S3Error(403, "InvalidToken", "not the session that the stub gave"),
        _ => S3(request),
    };

    public override string ToString() => Name;

    private bool Fits(StubRequest request) => request.Form["WebIdentityToken"] == Token.Value
        && request.Form["RoleArn"] == ListerRun.RoleArn && request.Form["RoleSessionName"] == ListerRun.SessionName;
}
