using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;
using GkeAws.Cli.Scaffolding;

namespace GkeAws.Templates.Tests.Golden;

/// <summary>A change of a template is reviewed as the difference that a user gets. UPDATE_GOLDEN=1 rewrites the projects.</summary>
public sealed class GoldenProjects
{
    public static TheoryData<string> Names => new(GoldenScenario.All.Select(scenario => scenario.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Scenario_gives_the_committed_project_and_output(string name)
    {
        var scenario = new GoldenScenario(name);
        using var folder = new TemporaryDirectory();
        var project = folder["project"];
        if (scenario.IsRendered)
        {
            Directory.CreateDirectory(project);
            File.Copy(Path.Combine(scenario.ProjectFolder, ParameterFile.Name), Path.Combine(project, ParameterFile.Name));
        }
        var output = new StringWriter();
        var error = new StringWriter();

        var code = await CommandLine.Run(scenario.Arguments(project), new Terminal(output, error));

        var stdout = output.ToString().Replace(project, "PROJECT");
        var stderr = error.ToString().Replace(project, "PROJECT");
        Assert.True(code == 0, stderr);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(scenario.ProjectFolder);
            Directory.Delete(scenario.ProjectFolder, recursive: true);
            FileTree.Copy(project, scenario.ProjectFolder);
            File.WriteAllText(scenario.OutputFile, stdout);
            File.WriteAllText(scenario.ErrorFile, stderr);
        }
        Assert.Empty(FileTree.Differences(FileTree.Read(scenario.ProjectFolder), FileTree.Read(project)));
        Assert.Equal(FileTree.Executables(project), FileTree.Executables(scenario.ProjectFolder));
        Assert.Equal(File.ReadAllText(scenario.OutputFile), stdout);
        Assert.Equal(File.ReadAllText(scenario.ErrorFile), stderr);
    }

    [SkippableFact]
    public void Git_keeps_every_file_of_every_project()
    {
        Requires.Programs("git");
        Skip.IfNot(Directory.Exists(Repository.PathOf(".git")) || File.Exists(Repository.PathOf(".git")), "not a git checkout");
        var tracked = Tool.Run("git", ["-c", "safe.directory=*", "-c", "core.quotePath=false", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "tests/golden"], Repository.Root)
            .MustExit(0).Output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(path => path["tests/golden/".Length..]);

        Assert.Equal(FileTree.Read(GoldenScenario.Root).Keys, tracked.Order(StringComparer.Ordinal));
    }
}
