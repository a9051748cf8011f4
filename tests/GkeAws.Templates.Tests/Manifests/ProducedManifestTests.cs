using GkeAws.Cli.Manifests;
using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Tests.Manifests;
using GkeAws.Federation.Parameters;
using GkeAws.Templates.Tests.Engine;
using GkeAws.Templates.Tests.Policies;

namespace GkeAws.Templates.Tests.Manifests;

/// <summary>What the rules and the strict readers of KubernetesClient say to the manifests that the templates make: nothing.</summary>
public sealed class ProducedManifestTests
{
    private static readonly TemplateRenderer Renderer = new(TemplateCatalog.Embedded);
    private static readonly RenderSettings Settings = new("1.2.3", "");

    public static TheoryData<string, string> Environments
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var scenario in GoldenScenario.All)
            {
                foreach (var folder in Directory.GetDirectories(Path.Combine(scenario.ProjectFolder, "deploy")))
                {
                    rows.Add(scenario.Name, Path.GetFileName(folder));
                }
            }
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void No_rule_speaks_to_a_golden_project(string scenario, string environment)
    {
        var tree = FileTree.Read(new GoldenScenario(scenario).ProjectFolder);
        var files = tree.Select(file => new ManifestFile(file.Key, System.Text.Encoding.UTF8.GetString(file.Value)));

        MustBeGood(environment, files);
    }

    [Fact]
    public void No_rule_speaks_to_random_legal_options()
    {
        for (var number = 1; number <= 60; number++)
        {
            var values = new OptionValues(LegalValues.Number(number));
            MustBeGood(values[ParameterCatalog.Environment], Rendered(values.ToParameters()));
        }
    }

    [Fact]
    public void No_rule_speaks_to_random_parameter_files()
    {
        var looked = 0;
        for (var seed = 1; seed <= 40; seed++)
        {
            var random = new RandomParameters(seed);
            var parameters = random.Next();
            // A prefix may look like a token that was left; the rule about placeholders is right to ask.
            if (random.Text.Contains("@@", StringComparison.Ordinal) || random.Text.Contains("{{", StringComparison.Ordinal))
            {
                continue;
            }
            looked++;
            var files = Rendered(parameters).ToList();
            Assert.All(parameters.Environments, environment => MustBeGood(environment.Name.Value, files));
        }
        Assert.True(looked >= 15, $"{looked} sets");
    }

    /// <summary>The test would speak if a rule did: the same files with one thing wrong.</summary>
    [Theory]
    [InlineData("readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false", "GKEAWS")]
    [InlineData("readOnlyRootFilesystem: true", "readOnlyRootFileSystem: true", "KubernetesYaml")]
    public void A_mistake_in_a_template_would_be_noticed(string good, string bad, string who)
    {
        var files = Rendered(new OptionValues(new Dictionary<Parameter, string>()).ToParameters())
            .Select(file => file with { Text = file.Text.Replace(good, bad, StringComparison.Ordinal) });

        Assert.Contains(Mistakes("dev", files), mistake => mistake.Contains(who, StringComparison.Ordinal));
    }

    private static void MustBeGood(string environment, IEnumerable<ManifestFile> project)
    {
        var mistakes = string.Join('\n', Mistakes(environment, project));
        Assert.True(mistakes.Length == 0, mistakes);
    }

    private static IEnumerable<string> Mistakes(string environment, IEnumerable<ManifestFile> project)
    {
        var manifests = project
            .Where(file => file.Path.StartsWith($"deploy/{environment}/kubernetes/", StringComparison.Ordinal)
                || file.Path.StartsWith($"deploy/{environment}/test/", StringComparison.Ordinal))
            .ToList();
        var objects = manifests.Where(file => !Kustomization.IsFileName(file.Path)).ToList();
        // A namespace, an account, a CronJob and the test pod at least, beside their kustomization.
        Assert.InRange(objects.Count, 4, manifests.Count - 1);

        return
        [
            .. ManifestCheck.Check(manifests).Select(finding => finding.ToString()),
            .. objects.Select(file => (file.Path, Error: StrictKubernetesReaders.YamlError(file.Text))).Where(file => file.Error is not null).Select(file => $"{file.Path}: KubernetesYaml: {file.Error}"),
            .. objects.Select(file => (file.Path, Error: StrictKubernetesReaders.JsonError(file.Text))).Where(file => file.Error is not null).Select(file => $"{file.Path}: KubernetesJson: {file.Error}"),
        ];
    }

    private static IEnumerable<ManifestFile> Rendered(FederationParameters parameters) =>
        Renderer.Render(parameters, Settings).Select(file => new ManifestFile(file.Path, file.Text));
}
