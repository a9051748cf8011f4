using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;
using GkeAws.Cli.Writing;

namespace GkeAws.Cli.Tests.Regeneration;

/// <summary>What the targets of GkeAws.Generators hear; builds with the real command are in GkeAws.Packages.Tests.</summary>
public sealed class BuildCommandTests
{
    private const string TrustPolicy = "deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json";

    [Fact]
    public void Nothing_stale_is_no_word_and_a_stamp_that_is_not_younger_than_the_run()
    {
        using var project = new TestProject();
        project.Prepend("README.md", "Mine.\n");
        File.Delete(project["scripts/clean-up.sh"]);
        var before = DateTime.UtcNow;

        var run = Build(project).MustExit(ExitCode.Fine);

        Assert.Equal("", run.Output + run.Error);
        Assert.InRange(File.GetLastWriteTimeUtc(project["stamp"]), before.AddMilliseconds(-20), DateTime.UtcNow);
    }

    [Fact]
    public void Stale_files_are_one_line_at_the_changed_value_and_no_stamp()
    {
        using var project = new TestProject();
        project.RenameCluster();

        var line = Assert.Single(Build(project).MustExit(ExitCode.Fine).Lines);

        Assert.StartsWith($"{project["federation.json"]}(18,19): warning GKEAWS040: ", line, StringComparison.Ordinal);
        Assert.Matches(" [0-9]+ files are not what federation.json and this version give: README.md, .*, .* and [0-9]+ more; run dotnet gke-aws render$", line);
        Assert.False(File.Exists(project["stamp"]));
    }

    [Theory]
    [InlineData("\"languages\": [\"csharp\"]", "\"languages\": [\"csharp\", \"python\"]", "(5,29)")]
    [InlineData("\"tokenLifetime\": 3600,", "\"tokenLifetime\": 3600, \"googleServiceAccount\": \"lister-gsa\",", "(30,30)")]
    public void A_new_item_and_a_new_name_are_places_too(string find, string with, string place)
    {
        using var project = new TestProject();
        project.Replace("federation.json", find, with);

        Assert.StartsWith(project["federation.json"] + place + ": warning GKEAWS040: ", Build(project).MustExit(0).Output, StringComparison.Ordinal);
    }

    /// <summary>The parameters are those of the last render: something else changed, so the file itself is the place.</summary>
    [Fact]
    public void Without_a_changed_value_the_first_file_is_the_place()
    {
        using var project = new TestProject();
        project.Prepend("README.md", "<<<<<<< yours\na\n||||||| last render\nb\n=======\nc\n>>>>>>> new render\n");

        Assert.StartsWith($"{project["README.md"]}(1,1): warning GKEAWS040: 1 file is not what federation.json", Build(project).MustExit(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_parameters_are_left_to_the_compiler()
    {
        using var project = new TestProject();
        project.Replace("federation.json", "111122223333", "1111");

        Assert.Equal("", Build(project).MustExit(ExitCode.Usage).Output);
        Assert.Equal("", Build(project, "--render").MustExit(ExitCode.Usage).Output);
        Assert.False(File.Exists(project["stamp"]));
    }

    [Fact]
    public void Rendered_output_is_fresh_and_stamped()
    {
        using var project = new TestProject();
        project.RenameCluster();

        Assert.Equal("", Build(project, "--render").MustExit(ExitCode.Fine).Output);

        Assert.Contains("clusters/prod:sub", project.Read(TrustPolicy), StringComparison.Ordinal);
        Assert.True(File.Exists(project["stamp"]));
    }

    [Fact]
    public void A_conflict_is_stale_output_and_writes_nothing()
    {
        using var project = new TestProject();
        project.Replace("README.md", "kubelet of cluster demo", "kubelet of ours");
        project.RenameCluster();
        var before = project.Tree();

        Assert.Contains("(18,19): warning GKEAWS040: ", Assert.Single(Build(project, "--render").MustExit(ExitCode.Fine).Lines), StringComparison.Ordinal);
        Assert.Empty(FileTree.Differences(before, project.Tree()));
    }

    [Fact]
    public void A_project_of_a_newer_tool_is_not_judged()
    {
        using var project = new TestProject();
        project.Replace(".gke-aws/state.json", "\"version\": \"", "\"version\": \"9");

        Assert.Contains("rendered by gke-aws 9", Build(project).MustExit(ExitCode.Outside).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--render")]
    public async Task A_run_at_work_is_waited_for(params string[] options)
    {
        using var project = new TestProject();
        project.RenameCluster();
        var talk = new WaitedFor("waiting until it has ended");
        var projectLock = ProjectLock.Take(project.Folder)!;
        var run = Task.Run(() => CommandLine.Run(["build", "--project", project.Folder, "--stamp", project["stamp"], .. options], new Terminal(TextWriter.Null, talk)));
        await talk.Seen;

        Assert.False(run.IsCompleted);
        Assert.DoesNotContain("prod", project.Read(TrustPolicy), StringComparison.Ordinal);
        projectLock.Dispose();

        Assert.Equal(ExitCode.Fine, await run);
        Assert.Equal(options.Length > 0, project.Read(TrustPolicy).Contains("prod", StringComparison.Ordinal));
        Assert.False(File.Exists(project[".gke-aws/lock"]));
    }

    private static CommandRun Build(TestProject project, params string[] options) =>
        CommandRun.Of(["build", "--project", project.Folder, "--stamp", project["stamp"], .. options]);

    /// <summary>Tells when a text was said.</summary>
    private sealed class WaitedFor(string text) : StringWriter
    {
        private readonly TaskCompletionSource seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Seen => seen.Task;

        public override void Write(string? value)
        {
            base.Write(value);
            if (value?.Contains(text, StringComparison.Ordinal) == true)
            {
                seen.TrySetResult();
            }
        }
    }
}
