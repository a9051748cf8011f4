using System.Text.RegularExpressions;

namespace GkeAws.Packages.Tests.Build;

/// <summary>The steps of the workflow that <c>--ci github</c> adds, run as they stand.</summary>
public sealed partial class ContinuousIntegration
{
    [SkippableFact]
    public void The_steps_pass_on_a_new_project_and_stop_on_a_stale_one()
    {
        Requires.Programs("bash");
        using var project = new BuiltProject("--ci", "github");
        var steps = Step().Matches(project.Read(".github/workflows/gke-aws-check.yml")).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(["dotnet tool restore", "dotnet gke-aws check"], steps);
        Assert.All(steps, step => Run(project, step).MustExit(0));
        project.RenameCluster();
        Assert.Contains(": warning GKEAWS040: ", Run(project, steps[^1]).MustExit(1).Output, StringComparison.Ordinal);
    }

    private static ToolResult Run(BuiltProject project, string step) => project.Run("bash", ["-e", "-c", step], ci: "true");

    [GeneratedRegex("^      - run: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Step();
}
