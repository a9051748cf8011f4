using GkeAws.Cli;
using GkeAws.Cli.Packing;
using GkeAws.Cli.Scaffolding;

namespace GkeAws.Templates.Tests.Readme;

public sealed class ReadmeRenderTests
{
    /// <summary>The commands of "Changing a parameter", with this build's tool in place of the restored one.</summary>
    [SkippableFact]
    public void Rendering_beside_the_project_shows_what_a_changed_parameter_changes_and_nothing_else()
    {
        Requires.Programs("bash", "diff");
        using var project = ReadmeProject.FromOptions("--app", "both", "--google-service-account", "lister-gsa");

        Assert.Equal("", Compare(project).MustExit(0).Output);

        var parameters = project["federation.json"];
        File.WriteAllText(parameters, File.ReadAllText(parameters).Replace("111122223333", "444455556666"));
        var changed = Compare(project).MustExit(1).Output;
        Assert.Contains("< - AWS account `111122223333`", changed);
        Assert.Contains("> - AWS account `444455556666`", changed);
        Assert.DoesNotContain("Only in", changed);
    }

    /// <summary>Each truth value that a template asks for multiplies its copies in the package.</summary>
    [Fact]
    public void The_package_holds_a_readme_for_each_language_choice_google_account_and_bucket_only()
    {
        var content = new TemplatePacker(Repository.PathOf("templates", "gke-aws-federation"), RenderSettings.ToolVersion, "").Pack();

        Assert.Equal(3 * 2 * 2, content.Keys.Count(path => path.EndsWith("/README.md", StringComparison.Ordinal) && path.Count(letter => letter == '/') == 1));
    }

    private static ToolResult Compare(ReadmeProject project)
    {
        var block = Assert.Single(project.Readme.Blocks, block => block.Text.Contains("gke-aws render", StringComparison.Ordinal));
        const string Dotnet = "dotnet() { case \"$1 $2\" in 'tool restore') ;; 'gke-aws render') shift; command dotnet \"$TOOL\" \"$@\" >&2 ;; *) return 99 ;; esac; }\n";
        using var temporary = new TemporaryDirectory();
        return Tool.Run("bash", ["-c", Dotnet + "set -e\n" + block.Text], project.Folder, new Dictionary<string, string?>
        {
            ["TOOL"] = typeof(ExitCode).Assembly.Location,
            ["TMPDIR"] = temporary.Path,
        });
    }
}
