using GkeAws.Generators.Tests.InProcess;

namespace GkeAws.Generators.Tests.Generator;

/// <summary>What is generated for the parameter file of each golden project; <c>UPDATE_GOLDEN=1</c> writes it anew.</summary>
public sealed class SnapshotTests
{
    private const string Mark = "// ---- ";

    public static TheoryData<string> Scenarios => [.. GoldenScenario.All.Select(scenario => scenario.Name)];

    [Fact]
    public void There_are_ten_and_none_without_its_project()
    {
        Assert.True(Scenarios.Count >= 10);
        Assert.Empty(Directory.GetFiles(Folder).Select(path => Path.GetFileNameWithoutExtension(path)).Except(GoldenScenario.All.Select(scenario => scenario.Name)));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_generated_code_is_the_recorded_one(string name)
    {
        var project = TestProject.WithParameters(File.ReadAllText(Path.Combine(GoldenScenario.Root, name, "project", "federation.json")));
        Assert.NotEmpty(FederationConstantsTests.Source(project));
        // The fleet has thousands of lines; its first files show what the others are like.
        var files = project.Generate().Driver.GetRunResult().Results.Single().GeneratedSources.Take(40);
        var text = string.Concat(files.Select(file => $"{Mark}{file.HintName}\n{file.SourceText}"));

        var snapshot = Path.Combine(Folder, name + ".txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(snapshot, text);
        }
        Assert.True(File.Exists(snapshot), "no snapshot; UPDATE_GOLDEN=1 writes it");
        Assert.Equal(File.ReadAllText(snapshot), text);
    }

    private static string Folder => Repository.PathOf("tests", "GkeAws.Generators.Tests", "Generator", "Snapshots");
}
