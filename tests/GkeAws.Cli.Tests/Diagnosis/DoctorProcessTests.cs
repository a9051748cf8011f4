using System.Diagnostics;
using System.Text.Json.Nodes;

namespace GkeAws.Cli.Tests.Diagnosis;

/// <summary>What programs and shells rely on: members of the JSON, exit codes, an end that leaves nothing behind.</summary>
public class DoctorProcessTests
{
    [SkippableFact]
    public async Task The_members_of_the_JSON_stay()
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create();
        setup.Account.RemoveProvider(setup.ProviderArn);

        var report = JsonNode.Parse(setup.Doctor("--format", "json").MustExit(1).Output)!.AsObject();

        Assert.Equal(["state", "tools", "environments"], Members(report));
        Assert.Equal(["dotnet", "kubectl", "gcloud", "aws"], report["tools"]!.AsArray().Select(tool => tool!["name"]!.GetValue<string>()));
        Assert.All(report["tools"]!.AsArray(), tool => Assert.Equal(["name", "version"], Members(tool!.AsObject())));
        var environment = Assert.Single(report["environments"]!.AsArray())!.AsObject();
        Assert.Equal(["environment", "account", "state", "lines"], Members(environment));
        Assert.Equal(("dev", "111122223333", "wrong"), (DoctorTests.Text(environment, "environment"), DoctorTests.Text(environment, "account"), DoctorTests.Text(environment, "state")));
        Assert.All(environment["lines"]!.AsArray().Select(line => line!.AsObject()), line =>
        {
            Assert.Equal(["part", "subject", "state", "what", "next", "details"], Members(line));
            Assert.Equal(DoctorTests.Text(line, "state") == "fine", line["next"] is null);
        });
    }

    [SkippableFact]
    public async Task A_machine_without_programs_knows_nothing_of_the_cluster_and_that_is_no_failure()
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create();
        setup.Variables["PATH"] = setup.Project.Folder;

        var run = setup.Doctor().MustExit(0);

        Assert.Contains("kubectl is not here", run.Output, StringComparison.Ordinal);
        Assert.Contains("kubectl  not here  it asks the clusters: https://kubernetes.io/docs/tasks/tools/", run.Output, StringComparison.Ordinal);
        Assert.Contains("aws      not here  scripts/ call it: https://docs.aws.amazon.com/cli/", run.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing is wrong, 1 not known.", run.Output, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("project")]
    [InlineData(".", "--project", "project")]
    [InlineData(".", "--project", "./project/")]
    public async Task The_folder_of_the_project_may_be_the_current_one_or_be_named_from_it(string folder, params string[] arguments)
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create();

        Assert.Contains("All is fine.", setup.DoctorIn(setup.Project.Beside(folder), arguments).MustExit(0).Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_environment_that_is_not_there_is_named_with_those_that_are()
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create("fleet");

        var run = setup.Doctor("--environment", "test").MustExit(2);

        Assert.Equal("gke-aws: --environment test: no such name here; there is dev, prod.\n", run.Error);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public void A_folder_without_a_project_is_named_with_what_to_do()
    {
        using var folder = new TemporaryDirectory();

        var run = Tool.Run("dotnet", [typeof(ExitCode).Assembly.Location, "doctor"], folder.Path).MustExit(2);

        Assert.Equal("federation.json: not found. Name the project's folder with --project, or make a project with gke-aws new.\n", run.Error);
    }

    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Whoever_interrupts_it_leaves_no_program_behind(string signal)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "env of GNU");
        Requires.Programs("sh", "env", "kill", "sleep");
        await using var setup = await DoctorSetup.Create();
        setup.Cluster["token.hang"] = "";
        // A test run in the background has SIGINT ignored, and hands that on; env takes it back.
        var start = new ProcessStartInfo("env", ["--default-signal=INT,TERM", "dotnet", typeof(ExitCode).Assembly.Location, "doctor", "--project", setup.Project.Folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in setup.Variables)
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        var child = setup.Cluster.PathOf("child");
        Assert.True(SpinWait.SpinUntil(() => File.Exists(child) && File.ReadAllText(child).EndsWith('\n'), TimeSpan.FromMinutes(1)));

        Tool.Run("kill", [$"-{signal}", $"{process.Id}"]).MustExit(0);

        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal(ExitCode.Cancelled, process.ExitCode);
        Assert.True(SpinWait.SpinUntil(() => Tool.Run("kill", ["-0", File.ReadAllText(child).Trim()]).ExitCode != 0, TimeSpan.FromSeconds(10)), "kubectl's own child still runs");
    }

    private static IEnumerable<string> Members(JsonObject json) => json.Select(member => member.Key);
}
