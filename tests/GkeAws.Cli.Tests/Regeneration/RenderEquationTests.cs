using CsCheck;
using GkeAws.Cli.Regeneration;
using GkeAws.Cli.Scaffolding;

namespace GkeAws.Cli.Tests.Regeneration;

/// <summary>What holds for every project, whatever its parameters are.</summary>
public sealed class RenderEquationTests
{
    private const int Projects = 60;

    [Fact]
    public void Rendering_twice_is_rendering_once() => RandomParameters.Text.Sample(parameters =>
    {
        var files = MemoryProject.New(parameters);
        var plan = MemoryProject.Plan(files, parameters);
        return !plan.HasWork && plan.Files.Count == 0;
    }, iter: Projects);

    [Fact]
    public void A_project_made_by_new_needs_no_render()
    {
        using var project = TestProject.With("--app", "both", "--access", "read", "--bucket", "team-data", "--google-service-account", "lister-gsa");
        var before = project.Tree();

        var run = project.Render().MustExit(0);

        Assert.Empty(FileTree.Differences(before, project.Tree()));
        Assert.Equal($"{project.Folder}: {before.Keys.Count(path => !path.StartsWith(RenderedFile.BaseFolder, StringComparison.Ordinal)) - 1} unchanged\n", run.Output);
    }

    /// <summary>Files that are the user's alone stay when their language goes; nothing else tells the two apart.</summary>
    [Fact]
    public void Rendering_other_parameters_over_an_unedited_project_is_making_it_with_them() =>
        Gen.Select(RandomParameters.Text, RandomParameters.Text).Sample((first, second) =>
        {
            var files = MemoryProject.New(first);
            files[ParameterFile.Name] = second;
            var plan = MemoryProject.Render(files, second);
            var expected = MemoryProject.New(second);
            var mine = plan.Files.Where(file => file.Action == FileAction.Kept).Select(file => file.Path).ToHashSet();
            return !plan.Conflicts.Any()
                && FileTree.Differences(expected.Files, files.Files.Where(file => !mine.Contains(file.Key)).ToDictionary()).Count == 0;
        }, iter: Projects);

    /// <summary>A line of one's own at the end of every file that is merged.</summary>
    [Fact]
    public void Edits_in_lines_that_no_parameter_touches_are_kept_exactly() =>
        Gen.Select(RandomParameters.Text, RandomParameters.Text).Sample((first, second) =>
        {
            const string Edit = "\n\n\n# mine\n";
            var files = MemoryProject.New(first);
            var edited = MergedPaths(files).ToList();
            foreach (var path in edited)
            {
                files[path] += Edit;
            }
            files[ParameterFile.Name] = second;
            var conflicts = MemoryProject.Render(files, second, GkeAws.Cli.Merging.ConflictChoice.Markers).Conflicts.Select(file => file.Path).ToHashSet();
            var expected = MemoryProject.New(second);
            return edited.All(path => !expected.Files.ContainsKey(path)
                ? files[path].EndsWith(Edit, StringComparison.Ordinal)
                : conflicts.Contains(path) ? TouchesTheEnd(path) : files[path] == expected[path] + Edit);
        }, iter: Projects);

    /// <summary>Texts whose last lines are a list that grows with the parameters.</summary>
    private static bool TouchesTheEnd(string path) => !path.EndsWith(".sh", StringComparison.Ordinal) || path.EndsWith("environment.sh", StringComparison.Ordinal);

    private static IEnumerable<string> MergedPaths(MemoryFiles files) => files.Files.Keys
        .Where(path => path.StartsWith(RenderedFile.BaseFolder, StringComparison.Ordinal))
        .Select(path => path[RenderedFile.BaseFolder.Length..^RenderedFile.BaseSuffix.Length]);
}
