using System.Text.RegularExpressions;
using GkeAws.Cli.Tests.Simulation;
using GkeAws.Cli.Workshop;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Tests.Workshop;

/// <summary>Somebody who takes the workshop: a project of the template's, and what the lessons say is typed.</summary>
internal sealed partial class WorkshopLearner : IDisposable
{
    // The tool as its users call it. What dotnet build and run give is tested where the packages are: GkeAws.Packages.Tests.
    private const string Dotnet = """
        #!/bin/sh
        case $1 in
          gke-aws) shift; exec "$DOTNET" "$TOOL" "$@" ;;
          build) exit 0 ;;
        esac
        exit 1

        """;

    // In the lister's place: asks the lab's STS, then its S3.
    private const string Lister = """
        #!/bin/sh
        answer=$(curl -sS --fail -d Action=AssumeRoleWithWebIdentity -d Version=2011-06-15 -d RoleSessionName=test --data-urlencode "RoleArn=$AWS_ROLE_ARN" --data-urlencode "WebIdentityToken@$AWS_WEB_IDENTITY_TOKEN_FILE" "$AWS_ENDPOINT_URL_STS") || exit 1
        element() { printf '%s' "$answer" | sed -n "s:.*<$1>\([^<]*\)</$1>.*:\1:p"; }
        prefix=$(printf '%s' "$S3_PREFIX" | sed 's/ /%20/g; s/"/%22/g; s:/:%2F:g')
        question=${S3_BUCKET:+$S3_BUCKET?list-type=2&prefix=$prefix}
        curl -sS --fail --aws-sigv4 "aws:amz:$AWS_REGION:s3" -u "$(element AccessKeyId):$(element SecretAccessKey)" -H "x-amz-security-token: $(element SessionToken)" \
          -H "x-amz-content-sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" \
          "${AWS_ENDPOINT_URL_S3%/}/$question" | grep -o 'workshop-run-[0-9a-f]*'

        """;

    private readonly TemporaryDirectory _programs = new();

    public WorkshopLearner(string scenario = "default")
    {
        Project = new ProjectCopy(scenario);
        foreach (var (name, text) in new[] { ("dotnet", Dotnet), ("lister", Lister) })
        {
            File.WriteAllText(_programs[name], text);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(_programs[name], UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }
        }
    }

    public ProjectCopy Project { get; }

    public string TrustFile => Project["deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json"];

    public string PolicyFile => Project["deploy/dev/aws/roles/gke-to-aws-test/s3-policy.json"];

    public string ProgressFile => Project[".gke-aws/workshop/progress.json"];

    public Task<CommandRun> Workshop(params IEnumerable<string> words) => Tool("workshop", words);

    public Task<CommandRun> Tool(string command, params IEnumerable<string> words) => CommandRun.Of([], [command, .. words, "--project", Project.Folder]);

    /// <summary>The grant that a lesson is about, where it wants one.</summary>
    public async Task Prepare(Lesson lesson)
    {
        var parameters = ParametersReader.Read(File.ReadAllText(Project["federation.json"]), "federation.json").Parameters!;
        if (lesson.Needs is { } need && !need.IsMet(new WorkshopProject(Project.Folder, parameters).Pod.Workload))
        {
            var refused = await Workshop("start", lesson.Name);
            Assert.Equal(2, refused.Code);
            Assert.Contains($"Add {need} to the grants of", refused.Error, StringComparison.Ordinal);
            var text = File.ReadAllText(Project["federation.json"]);
            File.WriteAllText(Project["federation.json"], Grants().Replace(text, $"\"grants\": [{need}, ", 1));
            var render = await Tool("render");
            Assert.True(render.Code == 0, render.All);
        }
    }

    /// <summary>The indented lines of the lesson's solution, one after the other.</summary>
    public async Task TypeSolution(string solution)
    {
        foreach (var line in Commands(solution))
        {
            var (code, output) = await Type(line);
            Assert.True(code == 0, $"{line}\n{output}");
        }
    }

    public static IEnumerable<string> Commands(string text) => text.Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line[4..]);

    /// <summary>One line, in the project's folder; plain calls of the tool in this process.</summary>
    public async Task<(int Code, string Output)> Type(string line)
    {
        if (PlainCall().Match(line) is { Success: true } call)
        {
            var run = await CommandRun.Of([], [.. call.Groups["words"].Value.Split(' '), "--project", Project.Folder]);
            return (run.Code, run.All);
        }
        var typed = Application().Replace(line, "-- lister");
        var shell = GkeAws.Tests.Infra.Tool.Run("sh", ["-c", typed], Project.Folder, new Dictionary<string, string?>
        {
            ["PATH"] = $"{_programs.Path}:{Environment.GetEnvironmentVariable("PATH")}",
            ["DOTNET"] = GkeAws.Tests.Infra.Tool.Find("dotnet"),
            ["TOOL"] = typeof(ExitCode).Assembly.Location,
        });
        return (shell.ExitCode, shell.All);
    }

    public void Dispose()
    {
        Project.Dispose();
        _programs.Dispose();
    }

    [GeneratedRegex("\"grants\": \\[\\s*")]
    private static partial Regex Grants();

    [GeneratedRegex("^dotnet gke-aws (?<words>(workshop|render|check|diff|simulate)( [A-Za-z0-9-]+)*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex PlainCall();

    [GeneratedRegex("-- (dotnet run (--property:RunAnalyzers=false )?--project|python3) [^ >]+", RegexOptions.ExplicitCapture)]
    private static partial Regex Application();
}
