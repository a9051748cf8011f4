using CsCheck;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Projects;
using GkeAws.Federation.Rules.Policies;
using GkeAws.Federation.Tests.Policies;

namespace GkeAws.Federation.Tests.Projects;

/// <summary>What a compiler takes for flawless without asking a rule, no rule speaks of.</summary>
public class RenderedPoliciesTests
{
    private const string Folder = "deploy/dev/aws/roles/team/";

    private static readonly string[] Regions = ["ap-south-1", "us-gov-west-1", "cn-north-1", "eusc-de-east-1"];
    private static readonly string[] Audiences = ["sts.amazonaws.com", "https://a.example/b:c@d,e=f+g", "a"];

    private static readonly Gen<Grant> AnyGrant =
        from level in Gen.Enum<AccessLevel>()
        from bucket in Gen.Int[1, 4]
        from prefix in Gen.Int[0, 2]
        from hasKey in Gen.Bool
        from raw in Gen.Int[0, 7]
        select raw == 0
            ? new RawGrant(["s3:GetObject"], ["*"])
            : (Grant)new LevelGrant(level, level == AccessLevel.ListBuckets ? null : BucketName.Parse($"bucket-{bucket}"),
                prefix == 0 || level == AccessLevel.ListBuckets ? null : $"logs-{prefix}/", null, hasKey && level >= AccessLevel.Read ? PolicyParameters.KmsKey : null);

    private static readonly Gen<WorkloadParameters> Workload =
        from number in Gen.Int[1, 40]
        from audience in Gen.Int[0, Audiences.Length - 1]
        from pattern in Gen.Int[0, 5]
        from grants in AnyGrant.Array[0, 3]
        select PolicyParameters.Workload($"w{number}", Audiences[audience], grants) with { EphemeralNamespaces = pattern == 0 ? NamespacePattern.Parse("preview-*") : null };

    [Fact]
    public void No_rule_speaks_of_what_is_taken_for_flawless()
    {
        var (flawless, others) = (0, 0);
        Gen.Select(Gen.Int[0, Regions.Length - 1], Gen.Int[1, 3], Workload.Array[1, 3]).Sample((region, clusters, workloads) =>
        {
            var parameters = PolicyParameters.With(Regions[region], [.. Enumerable.Range(1, clusters).Select(number => $"cluster-{number}")], [.. workloads.DistinctBy(workload => workload.Name)]);
            var environment = parameters.Environments[0];
            foreach (var (name, policy) in new[] { ("trust-policy.json", TrustPolicy.For(parameters, environment, PolicyParameters.Role)), ("s3-policy.json", PermissionPolicy.For(parameters, environment, PolicyParameters.Role)) })
            {
                var text = policy.ToText();
                if (!RenderedPolicies.AreFlawless(PolicyPath.Of(Folder + name)!, text, parameters))
                {
                    Interlocked.Increment(ref others);
                    continue;
                }
                Interlocked.Increment(ref flawless);
                Assert.Empty(name == PolicyPath.TrustName ? PolicyCheck.Trust(text, Folder + name, parameters) : PolicyCheck.Permission(text, Folder + name, parameters));
            }
        }, iter: 20_000);

        Assert.True(flawless > 1000, $"{flawless} flawless, {others} others");
        Assert.True(others > 1000, $"{flawless} flawless, {others} others");
    }

    [Theory]
    [InlineData("trust-policy.json")]
    [InlineData("s3-policy.json")]
    public void The_produced_files_are_flawless_until_somebody_edits_them(string name)
    {
        var folder = GoldenScenario.All.Single(scenario => scenario.Name == "default").ProjectFolder;
        var parameters = ParametersReader.Read(File.ReadAllText(Path.Combine(folder, "federation.json")), "federation.json").Parameters!;
        var path = $"deploy/dev/aws/roles/gke-to-aws-test/{name}";
        var text = File.ReadAllText(Path.Combine(folder, path));

        Assert.True(RenderedPolicies.AreFlawless(PolicyPath.Of(path)!, text, parameters));
        Assert.True(RenderedPolicies.AreFlawless(PolicyPath.Of(path)!, text.Replace("\n", "\r\n", StringComparison.Ordinal), parameters));
        Assert.False(RenderedPolicies.AreFlawless(PolicyPath.Of(path)!, text.Replace("Allow", "Deny", StringComparison.Ordinal), parameters));
        Assert.False(RenderedPolicies.AreFlawless(PolicyPath.Of(path)!, "{", parameters));
        Assert.False(RenderedPolicies.AreFlawless(PolicyPath.Of("policies/queue.json") ?? PolicyPath.Of($"deploy/dev/aws/roles/other/{name}")!, text, parameters));
    }
}
