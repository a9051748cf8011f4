using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Tests.Manifests;

/// <summary>The half of the promise that a manifest alone cannot show: the annotation stands only where somebody asked for it.</summary>
public class GoogleServiceAccountTests
{
    private const string Annotation = "\n    iam.gke.io/gcp-service-account: ";

    [Fact]
    public void The_annotation_stands_on_the_accounts_with_a_google_service_account_and_on_no_other()
    {
        var annotated = new List<bool>();
        foreach (var scenario in GoldenScenario.All)
        {
            var parameters = ParametersReader.Read(File.ReadAllText(Path.Combine(scenario.ProjectFolder, "federation.json")), "federation.json").Parameters!;
            foreach (var environment in parameters.Environments)
            {
                foreach (var account in parameters.WorkloadsOf(environment).GroupBy(workload => workload.ServiceAccount))
                {
                    var file = Path.Combine(scenario.ProjectFolder, "deploy", environment.Name.Value, "kubernetes", "serviceaccounts", $"{account.Key.Namespace}.{account.Key.Name}.yaml");
                    var expected = account.Any(workload => workload.GoogleServiceAccount is not null);

                    Assert.True(expected == File.ReadAllText(file).Contains(Annotation, StringComparison.Ordinal), file);
                    annotated.Add(expected);
                }
            }
        }
        Assert.Contains(true, annotated);
        Assert.Contains(false, annotated);
    }
}
