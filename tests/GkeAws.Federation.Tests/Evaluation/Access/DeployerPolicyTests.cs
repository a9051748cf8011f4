using GkeAws.Federation.Actions;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Tests.Evaluation.Access;

/// <summary>The policies for whoever runs the scripts, against the very calls that the scripts make: a new call fails here until a policy allows it.</summary>
public class DeployerPolicyTests
{
    private const string TagProvider = "iam:TagOpenIDConnectProvider";

    public static TheoryData<string> Scenarios => [.. GoldenScenario.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Each_call_of_the_scripts_is_allowed_on_the_own_resources_and_on_no_others(string name)
    {
        var scripts = Path.Combine(new GoldenScenario(name).ProjectFolder, "scripts");
        var needed = Needed(scripts);
        Assert.Empty(ScriptCall.NotUnderstood(scripts));
        Assert.True(needed.Count >= 15, string.Join(", ", needed));

        foreach (var (environment, folder, parameters) in Environments(name))
        {
            var documents = Directory.GetFiles(folder, "deployer-policy*.json").Select(Read).ToList();
            var policies = ApplicablePolicies.OfIdentity(documents);
            var partition = environment.Region.Partition.Name;
            var caller = RequestPrincipal.User($"arn:{partition}:iam::{environment.Account}:user/deployer");
            foreach (var action in needed)
            {
                var (own, others) = Resources(action, environment, parameters);
                Assert.All(own, resource => Assert.Equal((action, resource, Decision.Allowed), (action, resource, Decide(policies, caller, action, resource))));
                Assert.All(others, resource => Assert.Equal((action, resource, Decision.ImplicitDeny), (action, resource, Decide(policies, caller, action, resource))));
            }
            // Nothing more than the scripts ask for.
            Assert.Equal(needed.Order(StringComparer.Ordinal), documents.SelectMany(document => document.Statements).SelectMany(statement => statement.Actions).Distinct().Order(StringComparer.Ordinal));
        }
    }

    /// <summary>Names of actions; a provider made with tags needs the tagging too (service authorization reference, CreateOpenIDConnectProvider).</summary>
    private static List<string> Needed(string scripts)
    {
        var actions = ScriptCall.In(scripts).Select(call => call.Action?.FullName).OfType<string>().Distinct().ToList();
        var providers = Directory.GetFiles(Path.Combine(scripts, "..", "deploy"), "*.json", SearchOption.AllDirectories).Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "providers");
        return providers.Any(file => File.ReadAllText(file).Contains("\"Tags\"", StringComparison.Ordinal)) && actions.Contains("iam:CreateOpenIDConnectProvider") ? [.. actions, TagProvider] : actions;
    }

    private static Decision Decide(ApplicablePolicies policies, RequestPrincipal caller, string action, string resource) =>
        Evaluator.Decide(policies, new Request(caller, action, resource, RequestContext.Empty));

    private static (IReadOnlyList<string> Own, IReadOnlyList<string> Others) Resources(string action, EnvironmentParameters environment, FederationParameters parameters)
    {
        var (partition, account) = (environment.Region.Partition.Name, environment.Account);
        return ActionCatalog.Find(action)!.Resources.Select(resource => resource.Type.Name).SingleOrDefault() switch
        {
            "oidc-provider" => (
                [.. environment.Clusters.Select(cluster => $"arn:{partition}:iam::{account}:oidc-provider/{cluster.Issuer.Url["https://".Length..]}")],
                [$"arn:{partition}:iam::{account}:oidc-provider/token.actions.githubusercontent.com"]),
            "role" => (
                [.. parameters.WorkloadsOf(environment).Select(workload => environment.ArnOf(workload.Role).ToString()).Distinct()],
                [$"arn:{partition}:iam::{account}:role/somebody-elses-{environment.Name}"]),
            null => (["*"], []),
            var type => throw new InvalidOperationException($"{action} works on {type}: say here which of them are the project's own"),
        };
    }

    private static IEnumerable<(EnvironmentParameters Environment, string Folder, FederationParameters Parameters)> Environments(string name)
    {
        var project = new GoldenScenario(name).ProjectFolder;
        var parameters = ParametersReader.Read(File.ReadAllText(Path.Combine(project, "federation.json")), "federation.json").Parameters!;
        return parameters.Environments.Select(environment => (environment, Path.Combine(project, "deploy", environment.Name.Value, "aws"), parameters));
    }

    private static PolicyDocument Read(string file) => PolicyReader.Read(File.ReadAllText(file), PolicyKind.Identity, file).Document ?? throw new InvalidOperationException(file);
}
