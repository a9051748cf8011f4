using System.Text;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;

namespace GkeAws.Templates.Tests.Policies;

/// <summary>Policies are rendered for the project and constructed for compiler, lab and live comparison: both mean the same.</summary>
public class ConstructionTests
{
    [Fact]
    public void A_thousand_random_parameter_sets_mean_the_same_on_both_roads()
    {
        var policies = RenderedPolicies.OfRolesOnly();
        var compared = 0;
        for (var seed = 1; seed <= 1000; seed++)
        {
            var random = new RandomParameters(seed);
            var parameters = random.Next();
            try
            {
                compared += policies.MustEqualConstructed(parameters);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"seed {seed}: {exception.Message}\n{random.Text}", exception);
            }
        }
        Assert.True(compared > 4000, $"only {compared} documents in 1,000 sets");
    }

    [Fact]
    public void The_random_sets_hold_every_case_that_the_templates_branch_on()
    {
        var sets = Enumerable.Range(1, 200).Select(seed => new RandomParameters(seed).Next()).ToList();
        var workloads = sets.SelectMany(set => set.Workloads).ToList();
        var levels = workloads.SelectMany(workload => workload.Grants).OfType<LevelGrant>().ToList();
        var environments = sets.SelectMany(set => set.Environments).ToList();

        Assert.Equal(4, environments.Select(environment => environment.Region.Partition).Distinct().Count());
        Assert.Equal([1, 2, 3], environments.Select(environment => environment.Clusters.Count).Distinct().Order());
        Assert.Equal([1, 2, 3], sets.Select(set => set.Environments.Count).Distinct().Order());
        Assert.Contains(workloads, workload => workload.Grants.OfType<RawGrant>().Any());
        Assert.Contains(workloads, workload => workload.Environments is not null);
        Assert.Contains(workloads, workload => workload.Overrides.Count > 0);
        Assert.Contains(workloads, workload => workload.EphemeralNamespaces is not null && workload.TrustedSubjects.Count == 2);
        Assert.Contains(workloads, workload => workload.EphemeralNamespaces is not null && workload.TrustedSubjects.Count == 1);
        foreach (var level in Enum.GetValues<AccessLevel>())
        {
            Assert.Contains(levels, grant => grant.Level == level && grant.Prefix is null && grant.KmsKey is null);
            Assert.Equal(level is not (AccessLevel.ListBuckets or AccessLevel.Full), levels.Any(grant => grant.Level == level && grant.Prefix is not null));
            Assert.Equal(level is not (AccessLevel.ListBuckets or AccessLevel.ListObjects), levels.Any(grant => grant.Level == level && grant.KmsKey is not null));
        }
        Assert.Contains(sets, set => set.Environments.Any(environment =>
            set.WorkloadsOf(environment).GroupBy(workload => workload.Role).Any(role =>
                role.Select(workload => workload.Token.Audience).Distinct().Count() > 1
                && role.GroupBy(workload => workload.Token.Audience).Any(audience => audience.Select(workload => workload.ServiceAccount).Distinct().Count() > 1))));
    }

    public static TheoryData<string> Scenarios => new(
        "", "--access list-objects --bucket team-data", "--access read --bucket team-data", "--access read-write --bucket team-data",
        "--access full --bucket team-data", "--app python", "--app both", "--google-service-account gke-to-aws-test",
        "--aws-region cn-north-1", "--aws-region us-gov-west-1", "--aws-region eusc-de-east-1 --access full --bucket team-data",
        "--cluster-location europe-west1 --cluster-name prod --google-project other-project", "--role-name Team+Reader=1,2.3@x_-",
        "--audience https://audience.example/a:b@c,d=e+f --namespace learner-07",
        $"--namespace {new string('n', 63)} --service-account {new string('a', 169)} --role-name {new string('r', 64)} --audience {new string('u', 255)} --cluster-name {new string('c', 40)} --google-project {new string('p', 30)} --access read --bucket {new string('b', 63)}");

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Whole_projects_of_the_template_hold_the_constructed_policies(string options) =>
        Assert.Equal(2, RenderedPolicies.OfWholeProjects().MustEqualConstructed(Parameters(options)));

    [Theory]
    [InlineData("one-of-each", 2)]
    [InlineData("everything", 6)]
    [InlineData("china", 2)]
    [InlineData("domain-scoped", 2)]
    [InlineData("overrides", 4)]
    public void Whole_projects_of_a_parameter_file_hold_the_constructed_policies(string name, int documents)
    {
        var text = File.ReadAllText(Repository.PathOf("tests", "cases", "parameters", "good", name + ".json"));

        Assert.Equal(documents, RenderedPolicies.OfWholeProjects().MustEqualConstructed(ParametersReader.Read(text, name).Parameters!));
    }

    public static TheoryData<string> Goldens => [.. GoldenScenario.All.Select(scenario => scenario.Name)];

    /// <summary>The committed texts, read from disk: what a user has, not what this build would render.</summary>
    [Theory]
    [MemberData(nameof(Goldens))]
    public void Golden_projects_hold_the_constructed_policies(string name)
    {
        var tree = FileTree.Read(new GoldenScenario(name).ProjectFolder).ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value));
        var parameters = ParametersReader.Read(tree["federation.json"], "federation.json").Parameters!;

        var compared = RenderedPolicies.MustEqualConstructed(parameters, tree);

        Assert.Equal(parameters.Environments.Sum(environment => 2 * parameters.WorkloadsOf(environment).Select(workload => workload.Role).Distinct().Count()), compared);
    }

    /// <summary>tests/cases/guide/trust-policy.json: the guide's document, its placeholders replaced by the defaults of the options.</summary>
    [Fact]
    public void The_guides_own_parameters_give_the_guides_trust_policy()
    {
        var parameters = Parameters("--namespace gke-to-aws-test --service-account gke-service-account --aws-region ap-south-1");
        var guide = JsonReader.Read(File.ReadAllText(Repository.PathOf("tests", "cases", "guide", "trust-policy.json")), out _)!;

        var ours = TrustPolicy.For(parameters, parameters.Environments[0], RoleName.Parse("gke-to-aws-test"));

        Assert.Equal("", PolicyEquality.Compare(guide, ours.ToJson()).ToString());
        Assert.Equal(2, RenderedPolicies.OfWholeProjects().MustEqualConstructed(parameters));
    }

    private static FederationParameters Parameters(string options)
    {
        var words = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var values = new OptionValues(words.Chunk(2).ToDictionary(
            pair => ParameterCatalog.All.Single(parameter => parameter.Option == pair[0]), pair => pair[1]));
        Assert.Empty(values.Check());
        return values.ToParameters();
    }
}
