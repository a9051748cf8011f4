using GkeAws.Cli.Manifests;
using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Tests.Manifests;

/// <summary>
/// tests/cases/guide holds the values of the guide's manifests, its placeholders replaced by the defaults of the options. The
/// default project has each of them at the same place, but for what is listed here with the reason.
/// </summary>
public class GuideManifestTests
{
    private const string Annotation = "metadata.annotations.iam.gke.io/gcp-service-account";
    private const string Account = "kubernetes/serviceaccounts/gke-to-aws-test.gke-service-account.yaml";
    private const string TestPod = "test/aws-access-test.yaml";

    [Fact]
    public void The_service_account_is_the_guides_without_the_annotation_that_AWS_does_not_look_at() =>
        Assert.Equal([Annotation], Deviations("service-account.yaml", Objects(Account)));

    [Fact]
    public void The_service_account_of_the_Google_route_is_the_guides() =>
        Assert.Empty(Deviations("service-account.yaml", Objects(Account, "--google-service-account", "gke-to-aws-test")));

    [Fact]
    public void The_test_pod_is_the_guides_with_an_image_that_needs_no_install_and_an_end()
    {
        var ours = Objects(TestPod);

        Assert.Equal(
            [
                // The CLI's own image, so that nothing is installed at start.
                "spec.containers[awscli].image",
                // -e: a failed call ends the pod as failed.
                "spec.containers[awscli].command[1]",
                // No yum, and no sleep: the pod ends by itself.
                "spec.containers[awscli].args[0]",
            ],
            Deviations("test-pod.yaml", ours));
        var script = ours["spec.containers[awscli].args[0]"].Split('\n');
        Assert.Contains("aws s3 ls", script);
        Assert.DoesNotContain(script, line => line.Contains("yum", StringComparison.Ordinal) || line.Contains("sleep", StringComparison.Ordinal));
    }

    [Fact]
    public void The_Python_pod_is_in_a_CronJob_with_names_of_its_own()
    {
        const string Template = "spec.jobTemplate.";
        var cronJob = Objects("kubernetes/cronjobs/bucket-lister-python.yaml", "--app", "python");
        // The pod's own tree: its template's spec, and what names it.
        var pod = cronJob.Where(leaf => leaf.Key.StartsWith(Template + "spec.template.", StringComparison.Ordinal))
            .ToDictionary(leaf => leaf.Key[(Template + "spec.template.").Length..].Replace("[lister]", "[python-gcs]", StringComparison.Ordinal), leaf => leaf.Value);
        pod["metadata.namespace"] = cronJob["metadata.namespace"];

        Assert.Equal(
            [
                // A CronJob makes the pods, and names them.
                "apiVersion", "kind", "metadata.name",
                "spec.containers[python-gcs].name",
                // From the project's registry, with a version, so it need not be pulled each time.
                "spec.containers[python-gcs].image",
                "spec.containers[python-gcs].imagePullPolicy",
            ],
            Deviations("python-pod.yaml", pod));
    }

    /// <summary>The places of the guide's manifest that ours does not have, or has with another value.</summary>
    private static IEnumerable<string> Deviations(string guide, IReadOnlyDictionary<string, string> ours)
    {
        var theirs = Leaves(File.ReadAllText(Repository.PathOf("tests", "cases", "guide", guide)));
        Assert.True(theirs.Count >= 5);
        return theirs.Where(leaf => ours.GetValueOrDefault(leaf.Key) != leaf.Value).Select(leaf => leaf.Key);
    }

    /// <summary>A manifest of the project with these options and all other defaults.</summary>
    private static Dictionary<string, string> Objects(string path, params string[] options)
    {
        var parameters = new OptionValues(options.Chunk(2).ToDictionary(pair => ParameterCatalog.All.Single(known => known.Option == pair[0]), pair => pair[1])).ToParameters();
        var files = new TemplateRenderer(TemplateCatalog.Embedded).Render(parameters, new RenderSettings(RenderSettings.ToolVersion, ""));
        return Leaves(files.Single(file => file.Path == "deploy/dev/" + path).Text);
    }

    /// <summary>Every scalar by its place: <c>spec.containers[awscli].image</c>; an entry of a list by its name, else by its number.</summary>
    private static Dictionary<string, string> Leaves(string text)
    {
        var leaves = new Dictionary<string, string>();
        Add("", Assert.Single(YamlReader.Read(new ManifestFile("manifest.yaml", text)).Documents));
        return leaves;

        void Add(string place, LocatedNode node)
        {
            switch (node)
            {
                case LocatedMapping mapping:
                    foreach (var (key, value) in mapping.Entries)
                    {
                        Add(place.Length == 0 ? key.Text : $"{place}.{key.Text}", value);
                    }
                    break;
                case LocatedSequence sequence:
                    foreach (var (index, item) in sequence.Items.Index())
                    {
                        Add($"{place}[{(item as LocatedMapping)?.Text("name") ?? index.ToString()}]", item);
                    }
                    break;
                case LocatedScalar scalar:
                    leaves.Add(place, scalar.Text);
                    break;
            }
        }
    }
}
