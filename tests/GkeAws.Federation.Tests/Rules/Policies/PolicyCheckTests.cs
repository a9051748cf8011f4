using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Policies;
using GkeAws.Federation.Tests.Policies;

namespace GkeAws.Federation.Tests.Rules.Policies;

public class PolicyCheckTests
{
    private const int Mutations = 3000;

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true };

    public static TheoryData<string> Scenarios => [.. GoldenScenario.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Policies_of_a_produced_project_are_without_findings(string name)
    {
        var folder = GoldenScenario.All.Single(scenario => scenario.Name == name).ProjectFolder;
        var parameters = ParametersReader.Read(File.ReadAllText(Path.Combine(folder, "federation.json")), "federation.json").Parameters!;
        var paths = Directory.EnumerateFiles(Path.Combine(folder, "deploy"), "*-policy.json", Everywhere).Select(path => Path.GetRelativePath(folder, path)).ToList();

        Assert.True(paths.Count >= 3);
        Assert.Empty(paths.SelectMany(path => CheckFile(folder, path, parameters)));
    }

    [Fact]
    public void A_policy_in_the_folder_of_an_environment_is_compared_with_that_one_only()
    {
        var folder = GoldenScenario.All.Single(scenario => scenario.Name == "fleet").ProjectFolder;
        var parameters = ParametersReader.Read(File.ReadAllText(Path.Combine(folder, "federation.json")), "federation.json").Parameters!;
        var dev = File.ReadAllText(Path.Combine(folder, "deploy", "dev", "aws", "roles", "exports", "trust-policy.json"));

        Assert.Empty(PolicyCheck.Trust(dev, "deploy/dev/aws/roles/exports/trust-policy.json", parameters));
        Assert.Empty(PolicyCheck.Trust(dev, "elsewhere/trust-policy.json", parameters));
        var findings = PolicyCheck.Trust(dev, "deploy/prod/aws/roles/exports/trust-policy.json", parameters);
        Assert.Contains(findings, finding => finding.Rule.Id == "GKEAWS107" && finding.Message.Contains("but of environment dev", StringComparison.Ordinal));
    }

    [Fact]
    public void Findings_come_in_the_order_of_the_text() => Assert.Equal(
        ["GKEAWS102", "GKEAWS109", "GKEAWS204"],
        [
            .. PolicyRuleCase.Check("trust", """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:oidc-provider/container.googleapis.com/v1/projects/my-project/locations/asia-south1-a/clusters/demo"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringLike":{"container.googleapis.com/v1/projects/my-project/locations/asia-south1-a/clusters/demo:sub":"system:serviceaccount:a:*"}}}}""").Select(finding => finding.Rule.Id),
            .. PolicyRuleCase.Check("permission", """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}""").Select(finding => finding.Rule.Id),
        ]);

    [Fact]
    public void A_wildcard_comes_with_examples_that_really_get_in()
    {
        var message = Assert.Single(PolicyRuleCase.All.Where(item => item.Name == "GKEAWS109: the page").SelectMany(item => PolicyRuleCase.Check(item.Kind, PolicyRuleCase.TextOf(item.Bad!.Value)))).Message;

        Assert.Contains("system:serviceaccount:ci-x1:deployer, system:serviceaccount:ci-any-other:deployer and others", message);
    }

    /// <summary>The constructed policies obey the rules too, whatever the region.</summary>
    [Theory]
    [InlineData("ap-south-1")]
    [InlineData("cn-north-1")]
    [InlineData("us-gov-west-1")]
    public void Constructed_policies_are_without_findings(string region)
    {
        var parameters = PolicyParameters.With(region, ["demo", "second"], PolicyParameters.Workload("reader", "sts.amazonaws.com"), PolicyParameters.Workload("writer", "other"));

        Assert.Empty(PolicyCheck.Trust(TrustPolicy.For(parameters, parameters.Environments[0], PolicyParameters.Role).ToText(), "trust-policy.json", parameters));
    }

    [Fact]
    public void A_pattern_of_namespaces_that_federation_json_asks_for_is_meant()
    {
        var workload = PolicyParameters.Workload("web", "sts.amazonaws.com") with { EphemeralNamespaces = NamespacePattern.Parse("preview-*") };
        var parameters = PolicyParameters.With("ap-south-1", ["demo", "second"], workload, PolicyParameters.Workload("other", "sts.amazonaws.com"));

        Assert.Empty(PolicyCheck.Trust(TrustPolicy.For(parameters, parameters.Environments[0], PolicyParameters.Role).ToText(), "trust-policy.json", parameters));
    }

    [Theory]
    [InlineData(2048, "GKEAWS116")]
    [InlineData(8192)]
    public void The_quota_that_federation_json_names_is_the_one_that_counts(int quota, params string[] rules)
    {
        var parameters = PolicyParameters.With("ap-south-1", ["one", "two", "three", "four", "five"], PolicyParameters.Workload("web", "sts.amazonaws.com"));
        parameters = parameters with { Environments = [parameters.Environments[0] with { TrustPolicyQuota = quota }] };

        var findings = PolicyCheck.Trust(TrustPolicy.For(parameters, parameters.Environments[0], PolicyParameters.Role).ToText(), "trust-policy.json", parameters);

        Assert.Equal(rules, findings.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void Mutated_policies_give_findings_and_never_an_exception()
    {
        var random = new Random(20260701);
        var texts = PolicyRuleCase.All.SelectMany(item => new[] { item.Bad, item.Good }).OfType<System.Text.Json.JsonElement>().Select(PolicyRuleCase.TextOf).Where(text => text.Length is > 0 and < 4000).ToList();
        for (var count = 0; count < Mutations; count++)
        {
            var text = texts[random.Next(texts.Count)];
            for (var edit = random.Next(1, 4); edit > 0; edit--)
            {
                var at = random.Next(text.Length);
                text = random.Next(3) switch
                {
                    0 => text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at)) + " ",
                    1 => text.Insert(at, "*?${}:,/\"[]arn"[random.Next(14)].ToString()),
                    _ => text.Insert(at, text.Substring(at, Math.Min(random.Next(1, 40), text.Length - at))),
                };
            }
            foreach (var finding in PolicyRuleCase.Check("trust", text).Concat(PolicyRuleCase.Check("permission", text)))
            {
                Assert.InRange(finding.Location!.Position!.Value.Offset, 0, text.Length);
            }
        }
    }

    private static IReadOnlyList<Finding> CheckFile(string folder, string path, FederationParameters parameters)
    {
        var text = File.ReadAllText(Path.Combine(folder, path));
        return Path.GetFileName(path) == "trust-policy.json" ? PolicyCheck.Trust(text, path, parameters) : PolicyCheck.Permission(text, path, parameters);
    }
}
