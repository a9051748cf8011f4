using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;
using JsonObject = System.Text.Json.Nodes.JsonObject;

namespace GkeAws.Federation.Tests.Evaluation.Access;

/// <summary>A role of a golden project, from the files that a user would give to AWS.</summary>
internal sealed class ProducedRole
{
    public const long Now = 1_783_000_000;

    private readonly string folder;

    private ProducedRole(string project, FederationParameters parameters, EnvironmentParameters environment, RoleName name)
    {
        (Environment, Name) = (environment, name);
        Workloads = [.. parameters.WorkloadsOf(environment).Where(workload => workload.Role == name)];
        folder = Path.Combine(project, "deploy", environment.Name.Value, "aws");
        Role = new TrustedRole(environment.ArnOf(name).ToString(), Read("trust-policy.json", PolicyKind.Trust), id: "AROAEXAMPLEROLEID");
        Policies = ApplicablePolicies.OfIdentity([Read("s3-policy.json", PolicyKind.Identity)]);
        Providers = [.. Directory.GetFiles(Path.Combine(folder, "providers"), "*.json").Order(StringComparer.Ordinal).Select(ReadProvider)];
    }

    public EnvironmentParameters Environment { get; }

    public RoleName Name { get; }

    public IReadOnlyList<WorkloadParameters> Workloads { get; }

    public TrustedRole Role { get; }

    public ApplicablePolicies Policies { get; }

    public IReadOnlyList<OidcProvider> Providers { get; }

    public IReadOnlyList<LevelGrant> Grants => [.. Workloads.SelectMany(workload => workload.Grants).OfType<LevelGrant>().Distinct()];

    public string Partition => Environment.Region.Partition.Name;

    /// <summary>S3 where the grant's bucket lies, as <c>kms:ViaService</c> names it.</summary>
    public string ServiceOf(LevelGrant grant) => $"s3.{grant.Region ?? Environment.Region}.{Environment.Region.Partition.DnsSuffix}";

    public static IReadOnlyList<ProducedRole> Of(GoldenScenario scenario)
    {
        var parameters = ParametersReader.Read(File.ReadAllText(Path.Combine(scenario.ProjectFolder, "federation.json")), "federation.json").Parameters!;
        return
        [
            .. from environment in parameters.Environments
               from role in parameters.WorkloadsOf(environment).Select(workload => workload.Role).Distinct()
               select new ProducedRole(scenario.ProjectFolder, parameters, environment, role),
        ];
    }

    /// <summary>The claims of a pod's token.</summary>
    public static JsonObject Claims(string issuer, string audience, string subject) =>
        new() { ["iss"] = issuer, ["aud"] = new System.Text.Json.Nodes.JsonArray(audience), ["sub"] = subject, ["exp"] = Now + 3600, ["iat"] = Now };

    public AssumeRoleAnswer Assume(JsonObject claims) => SecurityTokenService.AssumeRole(
        TokenTexts(claims), token => new WebIdentityRequest(token, Role, Providers, "pod-1", DateTimeOffset.FromUnixTimeSeconds(Now)));

    /// <summary>What the first workload's pod may do, by its real token.</summary>
    public Decision Decide(string action, string resource, params (string Name, string Value)[] keys)
    {
        var workload = Workloads[0];
        var session = Assume(Claims(Environment.Clusters[0].Issuer.Url, workload.Token.Audience.Value, workload.ServiceAccount.Subject.Value)).Session!;
        return Evaluator.Decide(Policies, session.Request(action, resource, RequestContext.Of(keys)));
    }

    private static string TokenTexts(JsonObject claims) => WebIdentity.TokenTexts.Of("""{"alg":"RS256","kid":"k"}""", claims.ToJsonString());

    private PolicyDocument Read(string file, PolicyKind kind)
    {
        var path = Path.Combine(folder, "roles", Name.Value, file);
        var reading = PolicyReader.Read(File.ReadAllText(path), kind, file);
        return reading.Document ?? throw new InvalidOperationException($"{path}\n{string.Join('\n', reading.Errors)}");
    }

    private static OidcProvider ReadProvider(string path)
    {
        var json = (Federation.Json.JsonObject)JsonReader.Read(File.ReadAllText(path), out _)!;
        return new OidcProvider(((JsonString)json.Find("Url")!.Value).Value, [.. ((Federation.Json.JsonArray)json.Find("ClientIDList")!.Value).Items.Select(item => ((JsonString)item).Value)]);
    }
}
