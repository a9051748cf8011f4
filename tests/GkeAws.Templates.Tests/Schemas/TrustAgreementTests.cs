using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace GkeAws.Templates.Tests.Schemas;

public class TrustAgreementTests
{
    private const string Issuer = "container.googleapis.com/v1/projects/my-project/locations/asia-south1-a/clusters/demo";

    [Fact]
    public void Every_trust_policy_agrees_with_its_providers_and_its_account()
    {
        var policies = ProducedJson.All.Where(item => item.Schema == "trust-policy").ToList();
        Assert.True(policies.Count > GoodProject.All.Count);
        Assert.All(policies, item => Assert.Empty(MistakesOf(item, JsonText.Read(item.File.Text))));
    }

    [Theory]
    [InlineData("another cluster's audience", Issuer + ":aud", "container.googleapis.com/v1/projects/p/locations/l/clusters/c:aud", "another issuer")]
    [InlineData("another cluster's subject", Issuer + ":sub", "container.googleapis.com/v1/projects/p/locations/l/clusters/c:sub", "another issuer")]
    [InlineData("a provider in another account", "iam::111122223333:", "iam::999922223333:", "is not the environment's")]
    [InlineData("a cluster without a provider document", "clusters/demo", "clusters/other", "no provider document")]
    [InlineData("an audience that the provider does not know", "\"sts.amazonaws.com\"", "\"sts.amazon.com\"", "no client id")]
    public void A_disagreement_is_found(string situation, string find, string replace, string mistake)
    {
        var item = ProducedJson.At("default", "deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json");
        var edited = item.File.Text.Replace(find, replace, StringComparison.Ordinal);
        Assert.True(MistakesOf(item, JsonText.Read(edited)).Any(said => said.Contains(mistake, StringComparison.Ordinal)), situation);
    }

    [Fact]
    public void A_second_statement_for_one_issuer_and_audience_is_found()
    {
        var item = ProducedJson.At("default", "deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json");
        var policy = JsonText.Read(item.File.Text);
        ((JArray)policy["Statement"]!).Add(policy["Statement"]![0]!.DeepClone());
        Assert.Contains("an issuer has two statements for one audience", MistakesOf(item, policy));
    }

    [Fact]
    public void A_policy_beyond_the_highest_quota_is_found()
    {
        var item = ProducedJson.At("default", "deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json");
        var policy = JsonText.Read(item.File.Text);
        policy["Version"] = new string('x', 8192);
        Assert.Contains(MistakesOf(item, policy), said => said.Contains("8192", StringComparison.Ordinal));
    }

    [Fact]
    public void Statement_ids_differ_within_each_policy() => Assert.All(
        ProducedJson.All.Where(item => item.Schema is "s3-policy" or "deployer-policy"),
        item =>
        {
            var ids = JsonText.Read(item.File.Text)["Statement"]!.Select(statement => (string)statement["Sid"]!).ToList();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        });

    private static List<string> MistakesOf(ProducedJson item, JToken policy)
    {
        var name = Regex.Match(item.Path, "^deploy/([^/]+)/").Groups[1].Value;
        var environment = item.Project.Parameters.Environments.Single(environment => environment.Name.Value == name);
        var providers = ProducedJson.Of(item.Project)
            .Where(other => other.Path.StartsWith($"deploy/{name}/aws/providers/", StringComparison.Ordinal))
            .Select(other => JsonText.Read(other.File.Text))
            .ToList();
        Assert.Equal(environment.Clusters.Count, providers.Count);
        return [.. TrustAgreement.Mistakes(policy, providers, environment.Account.Value)];
    }
}
