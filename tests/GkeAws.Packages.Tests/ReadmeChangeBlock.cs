using GkeAws.Packages.Tests.Build;

namespace GkeAws.Packages.Tests;

/// <summary>The commands under "Change it later" in README.md, typed one after the other in the project of the bare command.</summary>
public sealed class ReadmeChangeBlock
{
    private static readonly string[] Followers =
    [
        "README.md",
        "deploy/dev/ACCESS.md",
        "deploy/dev/aws/providers/my-project.asia-south1-a.prod.json",
        BuiltProject.TrustPolicy,
        "deploy/dev/environment.sh",
    ];

    [SkippableFact]
    public void A_changed_cluster_is_warned_about_rendered_and_checked_and_a_wrong_account_is_found_at_its_place()
    {
        Requires.Programs("bash", "perl");
        using var project = BuiltProject.WithTool();
        var commands = ReadmeCommands.Change;
        Assert.InRange(commands.Count, 5, 10);
        var answers = commands.Select(command => (Command: command, Result: project.Run("bash", ["-c", command]))).ToList();

        ToolResult Answer(int number, string command)
        {
            Assert.StartsWith(command, answers[number].Command, StringComparison.Ordinal);
            return answers[number].Result;
        }

        Answer(0, "perl ").MustExit(0);
        var stale = Answer(1, "dotnet build ").MustExit(0);
        Assert.Equal(["federation.json(18,19): warning GKEAWS040"], project.Findings(stale));
        Assert.Contains("run dotnet gke-aws render", stale.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^-.*clusters/demo:sub", Answer(2, "dotnet gke-aws diff ").MustExit(1).Output);
        Answer(3, "echo '# Ours.'").MustExit(0);
        Answer(4, "dotnet gke-aws render ").MustExit(0);
        Answer(5, "dotnet gke-aws check ").MustExit(0);
        Assert.All(Followers, path => Assert.Contains("prod", project.Read(path), StringComparison.Ordinal));
        Assert.EndsWith("# Ours.\n", project.Read("deploy/dev/kubernetes/kustomization.yaml"), StringComparison.Ordinal);

        Answer(6, "perl ").MustExit(0);
        var broken = Answer(7, "dotnet build ").MustExit(1);
        Assert.Equal(["federation.json(12,21): error GKEAWS005"], project.Findings(broken));
        Assert.StartsWith("federation.json(12,21): error GKEAWS005: ", Answer(8, "dotnet gke-aws check ").MustExit(1).Output, StringComparison.Ordinal);
    }

    /// <summary>What README shows behind a command is what the command says.</summary>
    [Fact]
    public void The_answers_shown_are_those_that_the_test_above_sees()
    {
        Assert.Contains("federation.json(18,19): warning GKEAWS040: ", ReadmeCommands.Change[1], StringComparison.Ordinal);
        Assert.Contains("federation.json(12,21): error GKEAWS005: awsAccount: 12 digits; for example 111122223333", ReadmeCommands.Change[7], StringComparison.Ordinal);
    }
}
