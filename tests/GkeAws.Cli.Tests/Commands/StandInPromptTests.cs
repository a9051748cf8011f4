using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;
using Spectre.Console.Testing;

namespace GkeAws.Cli.Tests.Commands;

public sealed class StandInPromptTests
{
    [Fact]
    public void Values_of_the_current_context_are_offered()
    {
        using var console = Answering("", "", "", "444455556666");
        var given = new Dictionary<Parameter, string>();

        new StandInPrompts(console, new KubeContext("team-project", "europe-west1", "blue")).Ask(given);

        Assert.Equal("team-project", given[ParameterCatalog.GoogleProject]);
        Assert.Equal("europe-west1", given[ParameterCatalog.ClusterLocation]);
        Assert.Equal("blue", given[ParameterCatalog.ClusterName]);
        Assert.Equal("444455556666", given[ParameterCatalog.AwsAccount]);
    }

    [Fact]
    public void Without_a_context_the_stand_ins_are_offered_and_nothing_else_is_asked()
    {
        using var console = Answering("", "", "");
        var given = new Dictionary<Parameter, string>();

        new StandInPrompts(console, null).Ask(given);

        Assert.Equal(ParameterCatalog.All.Where(parameter => parameter.IsStandIn), given.Keys);
        Assert.All(given, answer => Assert.Equal(answer.Key.Default, answer.Value));
    }

    [Fact]
    public void A_value_that_breaks_a_rule_is_asked_again()
    {
        using var console = Answering("team-project", "blue", "12", "444455556666");
        var given = new Dictionary<Parameter, string>();

        new StandInPrompts(console, null).Ask(given);

        Assert.Equal("444455556666", given[ParameterCatalog.AwsAccount]);
        Assert.Contains("GKEAWS005", console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_command_line_says_is_not_asked()
    {
        using var console = Answering("444455556666");
        var given = new Dictionary<Parameter, string> { [ParameterCatalog.GoogleProject] = "team-project", [ParameterCatalog.ClusterName] = "blue" };

        new StandInPrompts(console, null).Ask(given);

        Assert.Equal("444455556666", given[ParameterCatalog.AwsAccount]);
    }

    [Fact]
    public async Task New_asks_on_a_terminal_and_makes_the_project_with_the_answers()
    {
        using var folder = new TemporaryDirectory();
        // Every variable of kubectl's is this machine's own; the answers say it all, whatever is offered.
        using var console = Answering("444455556666");
        string[] arguments = ["new", "-o", folder["project"], "--google-project", "team-project", "--cluster-location", "europe-west1", "--cluster-name", "blue"];

        var code = await CommandLine.Run(arguments, new Terminal(TextWriter.Null, TextWriter.Null, prompts: console));

        Assert.Equal(0, code);
        Assert.Contains("444455556666", File.ReadAllText(folder["project/federation.json"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gke_team-project_europe-west1_blue", "team-project", "europe-west1", "blue")]
    [InlineData("gke_team-project_europe-west1-b_blue-2", "team-project", "europe-west1-b", "blue-2")]
    [InlineData("minikube", null, null, null)]
    [InlineData("gke_team-project_blue", null, null, null)]
    [InlineData("gke_a_b_c_d", null, null, null)]
    public void A_context_is_read_as_gcloud_names_it(string context, string? project, string? location, string? cluster) =>
        Assert.Equal(project is null ? null : new KubeContext(project, location!, cluster!), KubeContext.Parse(context));

    [Fact]
    public void The_first_file_of_KUBECONFIG_that_says_where_wins()
    {
        using var folder = new TemporaryDirectory();
        File.WriteAllText(folder["one"], "apiVersion: v1\nkind: Config\ncurrent-context: \"\"\n");
        File.WriteAllText(folder["two"], "apiVersion: v1\nkind: Config\ncurrent-context: gke_team-project_europe-west1_blue\n");
        File.WriteAllText(folder["three"], "apiVersion: v1\nkind: Config\ncurrent-context: gke_other-project_europe-west1_red\n");
        var list = string.Join(Path.PathSeparator, folder["none"], folder["one"], folder["two"], folder["three"]);

        Assert.Equal("blue", KubeContext.Current(name => name == "KUBECONFIG" ? list : null)?.Cluster);
    }

    [Fact]
    public void Without_KUBECONFIG_the_file_of_the_home_folder_counts()
    {
        using var folder = new TemporaryDirectory();
        Directory.CreateDirectory(folder[".kube"]);
        File.WriteAllText(folder[".kube/config"], "current-context: gke_team-project_europe-west1_blue\n");

        Assert.Equal("blue", KubeContext.Current(name => name == "HOME" ? folder.Path : null)?.Cluster);
        Assert.Null(KubeContext.Current(_ => null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ not: [closed")]
    [InlineData("- a\n- list\n")]
    public void A_damaged_file_offers_nothing(string text)
    {
        using var folder = new TemporaryDirectory();
        File.WriteAllText(folder["config"], text);

        Assert.Null(KubeContext.Current(name => name == "KUBECONFIG" ? folder["config"] : null));
    }

    private static TestConsole Answering(params string[] answers)
    {
        var console = new TestConsole().Interactive();
        foreach (var answer in answers)
        {
            console.Input.PushTextWithEnter(answer);
        }
        return console;
    }
}
