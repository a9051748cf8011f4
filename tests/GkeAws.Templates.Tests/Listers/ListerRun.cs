using System.Diagnostics;

namespace GkeAws.Templates.Tests.Listers;

/// <summary>Runs a lister with the environment of the project's manifest and nothing else.</summary>
public sealed class ListerRun : IDisposable
{
    public const string RoleArn = "arn:aws:iam::111122223333:role/gke-to-aws-test";
    public const string AssumedRoleArn = "arn:aws:sts::111122223333:assumed-role/gke-to-aws-test/bucket-lister-1";
    public const string SessionName = "bucket-lister-1";

    private readonly TemporaryDirectory home = new();
    private readonly Lister lister;
    private readonly Dictionary<string, string?> environment;

    public ListerRun(Lister lister, ListerCase expected, string endpoint)
    {
        this.lister = lister;
        File.WriteAllText(TokenFile, expected.Token.Value);
        environment = new(lister.Environment)
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH"),
            ["HOME"] = home.Path,
            ["AWS_ROLE_ARN"] = RoleArn,
            ["AWS_WEB_IDENTITY_TOKEN_FILE"] = TokenFile,
            ["AWS_ROLE_SESSION_NAME"] = SessionName,
            ["AWS_REGION"] = "ap-south-1",
            ["AWS_DEFAULT_REGION"] = "ap-south-1",
            ["AWS_STS_REGIONAL_ENDPOINTS"] = "regional",
            ["AWS_ENDPOINT_URL"] = endpoint,
        };
        if (lister.Name != "csharp")
        {
            environment["EXPECTED_ISSUERS"] = string.Join(' ', TestToken.Issuers);
            environment["EXPECTED_AUDIENCE"] = TestToken.Audience;
            environment["EXPECTED_SUBJECT"] = TestToken.Subject;
        }

        foreach (var (name, value) in expected.Environment)
        {
            environment[name] = value?.Replace("HOME", home.Path, StringComparison.Ordinal);
        }
    }

    private string TokenFile => home["token"];

    public ToolResult Finish() => Tool.Run(lister.Program, lister.Arguments, home.Path, environment, TimeSpan.FromMinutes(1), clearEnvironment: true);

    /// <summary>Sends the signal as soon as <paramref name="ready"/> ends.</summary>
    public async Task<ToolResult> StopAsync(string signal, Task ready)
    {
        var start = new ProcessStartInfo(lister.Program, lister.Arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = home.Path };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await ready.WaitAsync(TimeSpan.FromSeconds(30));
            Tool.Run("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).MustExit(0);
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            await process.WaitForExitAsync(limit.Token);
            return new ToolResult(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill();
        }
    }

    public void Dispose() => home.Dispose();
}
