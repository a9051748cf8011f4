using GkeAws.Cli.Tests.Simulation;
using GkeAws.Cli.Workshop;

namespace GkeAws.Cli.Tests.Workshop;

/// <summary>Somebody who takes the workshop: a project of the template's, and what the lessons say is typed.</summary>
internal sealed class WorkshopLearner : IDisposable
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

    private const string Lister = "#!/bin/sh\necho sample-photos-111122223333\n";

    private readonly TemporaryDirectory _programs = new();

    public WorkshopLearner()
    {
        foreach (var (name, text) in new[] { ("dotnet", Dotnet), ("lister", Lister) })
        {
            File.WriteAllText(_programs[name], text);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(_programs[name], UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }
        }
    }

    public ProjectCopy Project { get; } = new("default");

    public string TrustFile => Project["deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json"];

    public string PolicyFile => Project["deploy/dev/aws/roles/gke-to-aws-test/s3-policy.json"];

    public Task<CommandRun> Workshop(params IEnumerable<string> words) => CommandRun.Of([], ["workshop", .. words, "--project", Project.Folder]);

    /// <summary>The grant that a lesson is about, where it wants one.</summary>
    public async Task Prepare(Lesson lesson)
    {
        if (lesson.NeedsBucket is { } bucket)
        {
            Project.Replace("federation.json", "\"access\": \"list-buckets\"", $"\"access\": \"list-buckets\" }}, {{ \"bucket\": \"{bucket}\", \"access\": \"read\"");
            Assert.Equal(0, (await CommandRun.Of([], ["render", "--project", Project.Folder])).Code);
        }
    }

    /// <summary>The indented lines of the lesson's solution, one after the other.</summary>
    public void TypeSolution(string solution)
    {
        foreach (var line in solution.Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal)))
        {
            Tool.Run("sh", ["-c", line.Trim().Replace("-- dotnet run", "-- lister", StringComparison.Ordinal)], Project.Folder, new Dictionary<string, string?>
            {
                ["PATH"] = $"{_programs.Path}:{Environment.GetEnvironmentVariable("PATH")}",
                ["DOTNET"] = Tool.Find("dotnet"),
                ["TOOL"] = typeof(ExitCode).Assembly.Location,
            }).MustExit(0);
        }
    }

    public void Dispose()
    {
        Project.Dispose();
        _programs.Dispose();
    }
}
