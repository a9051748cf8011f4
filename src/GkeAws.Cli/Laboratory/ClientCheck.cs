using System.Text.RegularExpressions;
using GkeAws.Cli.Programs;

namespace GkeAws.Cli.Laboratory;

/// <summary>
/// Will the program that is to be started go to the lab? AWS CLIs and botocores from before AWS_ENDPOINT_URL would take the lab's token
/// to the real STS (boto/boto3#1375: boto3 1.28.0, which is botocore 1.31.0; aws/aws-cli#8006: 2.13.0; CLI v1 of that botocore: 1.29.0).
/// </summary>
internal static partial class ClientCheck
{
    private static readonly Version FirstBotocore = new(1, 31, 0);
    private static readonly Version FirstCli = new(2, 13, 0);
    private static readonly Version FirstCliV1 = new(1, 29, 0);

    /// <returns>Why the program is not started; null: nothing speaks against it.</returns>
    public static async Task<string?> Refuse(IReadOnlyList<string> command, CancellationToken cancellation)
    {
        if (ForeignEndpoint(command) is { } endpoint)
        {
            return $"--endpoint-url {endpoint} leaves this machine, and the lab's token with it. Leave the option out: the lab's endpoints are in the environment.";
        }
        var program = Path.GetFileNameWithoutExtension(command[0]);
        if (program == "aws")
        {
            return RefuseCli(await Output(command[0], ["--version"], cancellation).ConfigureAwait(false));
        }
        return program.StartsWith("python", StringComparison.Ordinal) ? RefuseBotocore(await Output(command[0], ["-c", "import botocore; print(botocore.__version__)"], cancellation).ConfigureAwait(false)) : null;
    }

    internal static string? RefuseCli(string version) =>
        CliVersion().Match(version) is not { Success: true } match || !Version.TryParse(match.Groups[1].Value, out var found) || found >= (found.Major == 1 ? FirstCliV1 : FirstCli)
            ? null
            : $"the AWS CLI {found} does not read AWS_ENDPOINT_URL_STS and would ask the real STS. Install 2.13.0 (or 1.29.0) or newer, or call it against gke-aws lab with --endpoint-url and keys of your own.";

    internal static string? RefuseBotocore(string version) =>
        !Version.TryParse(version.Trim(), out var found) || found >= FirstBotocore
            ? null
            : $"botocore {found} does not read AWS_ENDPOINT_URL_STS and would ask the real STS. Install boto3 1.28.0 or newer: python3 -m pip install 'boto3>=1.28'.";

    internal static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback && address.UserInfo.Length == 0;

    private static string? ForeignEndpoint(IReadOnlyList<string> command)
    {
        for (var index = 1; index < command.Count; index++)
        {
            var value = command[index] == "--endpoint-url" && index + 1 < command.Count ? command[index + 1]
                : command[index].StartsWith("--endpoint-url=", StringComparison.Ordinal) ? command[index]["--endpoint-url=".Length..]
                : null;
            if (value is not null && !IsLoopback(value))
            {
                return value;
            }
        }
        return null;
    }

    /// <summary>Empty when the program cannot be asked: then starting it says why.</summary>
    private static async Task<string> Output(string program, string[] arguments, CancellationToken cancellation) =>
        await ProgramRun.Of(program, arguments, cancellation).ConfigureAwait(false) is { Code: 0 } run ? run.Output : "";

    [GeneratedRegex(@"\Aaws-cli/([0-9]+\.[0-9]+\.[0-9]+)")]
    private static partial Regex CliVersion();
}
