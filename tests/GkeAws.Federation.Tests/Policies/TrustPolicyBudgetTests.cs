using CsCheck;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Tests.Policies;

/// <summary>The count without the document is the document's.</summary>
public class TrustPolicyBudgetTests
{
    private static readonly string[] Regions = ["ap-south-1", "us-gov-west-1", "cn-north-1", "eusc-de-east-1"];
    private static readonly string[] Audiences = ["sts.amazonaws.com", "https://a.example/b:c@d,e=f+g", "a"];

    private static readonly Gen<WorkloadParameters> Workload =
        from number in Gen.Int[1, 40]
        from audience in Gen.Int[0, Audiences.Length - 1]
        from pattern in Gen.Int[0, 3]
        select PolicyParameters.Workload($"w{number}", Audiences[audience]) with
        {
            EphemeralNamespaces = pattern switch { 0 => NamespacePattern.Parse("preview-*"), 1 => NamespacePattern.Parse("te*m"), _ => null },
        };

    [Fact]
    public void Whatever_number_of_clusters_workloads_audiences_and_patterns_there_is() =>
        Gen.Select(Gen.Int[0, Regions.Length - 1], Gen.Int[1, 13], Workload.Array[1, 12]).Sample((region, clusters, workloads) =>
        {
            var parameters = PolicyParameters.With(Regions[region], [.. Enumerable.Range(1, clusters).Select(number => $"cluster-{number}")], workloads);
            var environment = parameters.Environments[0];

            return new TrustPolicyBudget(environment).SizeOf(workloads) == PolicySize.Of(TrustPolicy.For(parameters, environment, PolicyParameters.Role));
        }, iter: 2000);

    /// <summary>The finding's number is the one that IAM counts, and the first that does not fit is the first that is refused.</summary>
    [Theory]
    [InlineData(2048)]
    [InlineData(4096)]
    [InlineData(8192)]
    public void A_policy_of_exactly_the_quota_is_taken_and_one_character_more_is_not(int quota)
    {
        var lengths = Enumerable.Range(1, 20).SelectMany(clusters => Enumerable.Range(1, 232 - "team".Length).Select(name => (Clusters: clusters, Name: name)))
            .ToLookup(pair => SizeOf(pair.Clusters, pair.Name), pair => pair);
        var (fits, over) = (lengths[quota].First(), lengths[quota + 1].First());

        Assert.Empty(Findings(fits.Clusters, fits.Name, quota));
        var finding = Assert.Single(Findings(over.Clusters, over.Name, quota));
        Assert.Equal("GKEAWS037", finding.Rule.Id);
        Assert.Contains($"has {quota + 1} characters without white space, 1 more than the {quota}", finding.Message, StringComparison.Ordinal);
        Assert.Equal(quota < 8192, finding.Message.Contains("L-C07B4B0D", StringComparison.Ordinal));
        Assert.Contains("roles of their own", finding.Message, StringComparison.Ordinal);
    }

    private static int SizeOf(int clusters, int name)
    {
        var workload = PolicyParameters.Workload("web", "sts.amazonaws.com") with { ServiceAccount = KubernetesServiceAccount.Parse("team", new string('a', name)) };
        var parameters = PolicyParameters.With("ap-south-1", [.. Enumerable.Range(10, clusters).Select(number => $"c{number}")], workload);
        return PolicySize.Of(TrustPolicy.For(parameters, parameters.Environments[0], PolicyParameters.Role)).Characters;
    }

    private static IReadOnlyList<GkeAws.Federation.Rules.Finding> Findings(int clusters, int name, int quota) => ParametersReader.Read(
        $$"""
        {
          "project": { "name": "App", "languages": ["csharp"] },
          "environments": [{ "name": "dev", "awsAccount": "111122223333", "awsRegion": "ap-south-1", "trustPolicyQuota": {{quota}}, "clusters": [
            {{string.Join(", ", Enumerable.Range(10, clusters).Select(number => $$"""{ "googleProject": "my-project", "location": "asia-south1-a", "name": "c{{number}}" }"""))}}] }],
          "workloads": [{ "name": "web", "namespace": "team", "serviceAccount": "{{new string('a', name)}}", "grants": [{ "access": "list-buckets" }] }]
        }
        """, "federation.json").Findings;
}
