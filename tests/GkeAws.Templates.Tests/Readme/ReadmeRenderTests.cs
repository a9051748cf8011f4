using GkeAws.Cli;
using GkeAws.Cli.Packing;
using GkeAws.Cli.Scaffolding;

namespace GkeAws.Templates.Tests.Readme;

public sealed class ReadmeRenderTests
{
    /// <summary>The commands of "Changing a parameter", with this build's tool in place of the restored one.</summary>
    [SkippableFact]
    public void Rendering_after_a_changed_parameter_updates_what_follows_from_it_and_keeps_an_edit()
    {
        Requires.Programs("bash");
        using var project = ReadmeProject.FromOptions("--app", "both", "--google-service-account", "lister-gsa");
        Assert.EndsWith("unchanged\n", Render(project).MustExit(0).Error, StringComparison.Ordinal);
        File.AppendAllText(project["deploy/dev/ACCESS.md"], "\nMine.\n");

        var parameters = project["federation.json"];
        File.WriteAllText(parameters, File.ReadAllText(parameters).Replace("111122223333", "444455556666", StringComparison.Ordinal));
        Render(project).MustExit(0);

        Assert.Contains("444455556666", File.ReadAllText(project["deploy/dev/ACCESS.md"]), StringComparison.Ordinal);
        Assert.EndsWith("\nMine.\n", File.ReadAllText(project["deploy/dev/ACCESS.md"]), StringComparison.Ordinal);
    }

    /// <summary>Each truth value that a template asks for multiplies its texts in the package.</summary>
    [Fact]
    public void The_package_holds_a_readme_for_each_language_choice_google_account_and_bucket_only()
    {
        var content = new TemplatePacker(Repository.PathOf("templates", "gke-aws-federation"), RenderSettings.ToolVersion, "").Pack();

        Assert.Equal(3 * 2 * 2, content.Where(file => file.Key.EndsWith("/README.md", StringComparison.Ordinal) && file.Key.Count(letter => letter == '/') == 1)
            .Select(file => file.Value).Distinct().Count());
    }

    private static ToolResult Render(ReadmeProject project)
    {
        var block = Assert.Single(project.Readme.Blocks, block => block.Text.Contains("gke-aws render", StringComparison.Ordinal));
        const string Dotnet = "dotnet() { case \"$1 $2\" in 'tool restore') ;; 'gke-aws render') shift; command dotnet \"$TOOL\" \"$@\" >&2 ;; *) return 99 ;; esac; }\n";
        return Tool.Run("bash", ["-c", Dotnet + "set -e\n" + block.Text], project.Folder, new Dictionary<string, string?> { ["TOOL"] = typeof(ExitCode).Assembly.Location });
    }
}
