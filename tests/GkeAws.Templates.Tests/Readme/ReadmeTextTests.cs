using System.Text.Json;
using System.Text.RegularExpressions;
using GkeAws.Federation.Parameters;

namespace GkeAws.Templates.Tests.Readme;

public sealed partial class ReadmeTextTests(ReadmeScenarios scenarios) : IClassFixture<ReadmeScenarios>
{
    [Theory]
    [MemberData(nameof(ReadmeScenarios.Names), MemberType = typeof(ReadmeScenarios))]
    public void Nothing_is_left_to_fill_in(string scenario) => Assert.DoesNotMatch(Unfilled(), scenarios[scenario].Readme.Text);

    [Theory]
    [MemberData(nameof(ReadmeScenarios.Names), MemberType = typeof(ReadmeScenarios))]
    public void Every_link_leads_somewhere(string scenario)
    {
        var project = scenarios[scenario];

        Assert.NotEmpty(project.Readme.Links);
        Assert.All(project.Readme.Links, link =>
        {
            if (link.StartsWith('#'))
            {
                Assert.Contains(link[1..], project.Readme.Anchors);
            }
            else
            {
                Assert.True(project.Has(link), link);
            }
        });
    }

    [Theory]
    [MemberData(nameof(ReadmeScenarios.Names), MemberType = typeof(ReadmeScenarios))]
    public void Every_path_of_the_project_that_is_named_exists(string scenario)
    {
        var project = scenarios[scenario];
        var commands = project.Readme.Blocks.Where(block => block.Language == "bash").SelectMany(block => ShellWords.Of(block.Text))
            .Where(word => ProjectFolder().IsMatch(word));
        var paths = project.Readme.CodeSpans.SelectMany(ShellWords.Of)
            .Where(word => ProjectFolder().IsMatch(word) || ProjectFile().IsMatch(word))
            .Concat(commands)
            .Distinct()
            .ToList();

        Assert.True(paths.Count >= 20, string.Join('\n', paths));
        Assert.All(paths, path => Assert.True(project.Has(path), path));
    }

    [Theory]
    [MemberData(nameof(ReadmeScenarios.Names), MemberType = typeof(ReadmeScenarios))]
    public void Each_environment_has_its_steps_with_its_own_names(string scenario)
    {
        var project = scenarios[scenario];

        Assert.All(project.Parameters.Environments, environment =>
        {
            Assert.Contains($"\n## Steps in environment `{environment.Name}`\n", project.Readme.Text);
            Assert.All(environment.Clusters, cluster => Assert.Contains(
                $"get-credentials {cluster.Name} --location {cluster.Location} --project {cluster.Project}\n", project.Readme.Text));
            Assert.All(project.Parameters.WorkloadsOf(environment), workload => Assert.Contains(
                $":assumed-role/{workload.Role}/{workload.CronJobOf(project.Parameters.Project.Languages[^1])}-…", project.Readme.Text));
        });
    }

    /// <summary>The placeholders of guide.md, in its own spelling.</summary>
    [Theory]
    [InlineData("PROJECT_ID", "my-project")]
    [InlineData("CLUSTER_ZONE", "asia-south1-a")]
    [InlineData("REGION", "asia-south1-a")]
    [InlineData("CLUSTER_NAME", "demo")]
    [InlineData("AWS_ACCOUNT_ID", "111122223333")]
    [InlineData("DOCKER_REGISTRY_USERNAME", "asia-south1-docker.pkg.dev/my-project/containers")]
    public void Each_placeholder_of_the_guide_is_mapped_to_its_option_and_place(string placeholder, string value)
    {
        var project = scenarios["default"];
        var row = Assert.Single(project.Readme.Rows, row => row[0].Split(", ").Contains(placeholder));
        var parameter = Assert.Single(ParameterCatalog.All, parameter => $"`{parameter.Option}`" == row[1]);

        Assert.Equal($"`{parameter.Place}`", row[2]);
        Assert.Equal($"`{value}`", row[3]);
        if (parameter.Default.Length > 0)
        {
            Assert.Equal(value, At(JsonDocument.Parse(File.ReadAllText(project["federation.json"])).RootElement, parameter.Place!));
        }
    }

    /// <summary>What the scripts refuse is what environment.sh counts, so the README is held against that file as bash reads it.</summary>
    [SkippableFact]
    public void The_stand_ins_said_to_be_refused_are_those_that_the_scripts_refuse()
    {
        Requires.Programs("bash");
        var project = scenarios["default"];
        var real = ReadmeProject.FromOptions("--google-project", "acme-prod", "--aws-account", "222233334444");
        using (real)
        {
            Assert.Equal("--aws-account 111122223333, --google-project my-project", StandIns(project));
            Assert.Equal("", StandIns(real));
            Assert.Equal("demo", real.Parameters.Environments[0].Clusters[0].Name.Value);
        }

        var sentence = Refused().Match(project.Readme.Text).Groups[1].Value;
        Assert.Equal(["my-project", "111122223333"], CodeSpan().Matches(sentence).Select(match => match.Groups[1].Value));
        Assert.Contains("Cluster `demo` is a stand-in too, but a real cluster may have that name, so it alone stops nothing.", project.Readme.Text);
    }

    [Fact]
    public void The_google_service_account_is_spoken_of_as_made_only_where_it_is()
    {
        Assert.Contains("Google service account lister-gsa@my-project.iam.gserviceaccount.com for workload bucket-lister", scenarios["both"].Readme.Text);
        Assert.DoesNotContain("iam.gserviceaccount.com", scenarios["default"].Readme.Text);
        Assert.Contains("`--google-service-account` adds these steps", scenarios["default"].Readme.Text);
    }

    private static string StandIns(ReadmeProject project) =>
        Tool.Run("bash", ["-c", ". deploy/dev/environment.sh; printf %s \"$STAND_INS\""], project.Folder).MustExit(0).Output;

    private static string? At(JsonElement json, string place) => place.Split('.').Aggregate(json, (element, step) => step.Split('[') switch
    {
        [var name] => element.GetProperty(name),
        [var name, var index] => element.GetProperty(name)[int.Parse(index.TrimEnd(']'))],
        _ => throw new FormatException(place),
    }).GetString();

    [GeneratedRegex(@"\{\{|\}\}|@@|<[A-Z][A-Za-z_ -]*>|\bTODO\b")]
    private static partial Regex Unfilled();

    [GeneratedRegex(@"The scripts refuse two stand-ins: ([^.]*)\.")]
    private static partial Regex Refused();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"^(\.gke-aws|deploy|scripts|src|python)(/|$)")]
    private static partial Regex ProjectFolder();

    [GeneratedRegex(@"^[A-Za-z0-9-]+\.(sh|json|md|csproj)$")]
    private static partial Regex ProjectFile();
}
