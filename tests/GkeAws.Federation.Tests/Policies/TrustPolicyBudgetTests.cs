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

            var budget = new TrustPolicyBudget(environment);
            var size = budget.SizeOf(workloads);
            return size == PolicySize.Of(TrustPolicy.For(parameters, environment, PolicyParameters.Role)) && budget.AtMost(workloads).Characters >= size.Characters;
        }, iter: 2000);

    /// <summary>The finding's number is the one that IAM counts, and the first that does not fit is the first that is refused.</summary>
    [Theory]
    [InlineData(2048)]
    [InlineData(4096)]
    [InlineData(8192)]
    public void A_policy_of_exactly_the_quota_is_taken_and_one_character_more_is_not(int quota)
    {
        string[] fits = [.. NamesFor(quota)], over = [.. fits[..^1], fits[^1] + "b"];

        Assert.Empty(Findings(fits, quota));
        var finding = Assert.Single(Findings(over, quota));
        Assert.Equal("GKEAWS037", finding.Rule.Id);
        Assert.Contains($"has {quota + 1} characters without white space, 1 more than the {quota}", finding.Message, StringComparison.Ordinal);
        Assert.Equal(quota < 8192, finding.Message.Contains("L-C07B4B0D", StringComparison.Ordinal));
        Assert.Contains("roles of their own", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>Names of ServiceAccounts whose one trust policy has just this many characters.</summary>
    private static List<string> NamesFor(int size)
    {
        var names = new List<string>();
        while (SizeOf([.. names, Name(names.Count, 150)]) + 200 < size)
        {
            names.Add(Name(names.Count, 150));
        }
        // Two more, as long as the rest asks for.
        var each = SizeOf([.. names, Name(names.Count, 100)]) - SizeOf(names) - 100;
        var rest = size - SizeOf(names) - (2 * each);
        names.Add(Name(names.Count, rest / 2));
        names.Add(Name(names.Count, rest - (rest / 2)));
        return names;
    }

    private static string Name(int number, int length) => $"{(char)('a' + (number / 26))}{(char)('a' + (number % 26))}".PadRight(length, 'a');

    private static int SizeOf(List<string> names)
    {
        var parameters = PolicyParameters.With("ap-south-1", ["demo"],
            [.. names.Select(name => PolicyParameters.Workload("web", "sts.amazonaws.com") with { ServiceAccount = KubernetesServiceAccount.Parse("team", name) })]);
        return names.Count == 0 ? 0 : PolicySize.Of(TrustPolicy.For(parameters, parameters.Environments[0], PolicyParameters.Role)).Characters;
    }

    private static IReadOnlyList<GkeAws.Federation.Rules.Finding> Findings(string[] names, int quota) => ParametersReader.Read(
        $$"""
        {
          "project": { "name": "App", "languages": ["csharp"] },
          "environments": [{ "name": "dev", "awsAccount": "111122223333", "awsRegion": "ap-south-1", "trustPolicyQuota": {{quota}},
            "clusters": [{ "googleProject": "my-project", "location": "asia-south1-a", "name": "demo" }] }],
          "workloads": [
            {{string.Join(",\n    ", names.Select((name, index) => $$"""{ "name": "w{{index}}", "namespace": "team", "serviceAccount": "{{name}}", "grants": [{ "access": "list-buckets" }] }"""))}}]
        }
        """, "federation.json").Findings;
}
