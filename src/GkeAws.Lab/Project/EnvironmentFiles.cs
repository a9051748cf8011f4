using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;

namespace GkeAws.Lab.Project;

/// <summary>What the scripts would make in an environment's account.</summary>
internal sealed record EnvironmentFiles(EnvironmentParameters Environment, IReadOnlyList<OidcProvider> Providers, IReadOnlyList<RoleDocuments> Roles)
{
    private const string Advice = "Run gke-aws render.";

    public static EnvironmentFiles Read(string folder, FederationParameters parameters, EnvironmentParameters environment, List<string> problems)
    {
        string PathOf(params string[] parts) => LabProject.PathIn(folder, ["deploy", environment.Name.Value, "aws", .. parts]);

        var providers = environment.Clusters
            .Select(cluster => ProviderFile.Read(PathOf("providers", $"{cluster.FileName}.json"), problems))
            .OfType<OidcProvider>();
        var roles = parameters.WorkloadsOf(environment).GroupBy(workload => workload.Role).Select(role =>
        {
            var trust = PolicyFile.Read(PathOf("roles", role.Key.Value, "trust-policy.json"), PolicyKind.Trust, Advice, problems);
            IEnumerable<string> additional = role.SelectMany(workload => workload.AdditionalPolicies).Distinct();
            PolicyFile?[] policies =
            [
                PolicyFile.Read(PathOf("roles", role.Key.Value, "s3-policy.json"), PolicyKind.Identity, Advice, problems),
                .. additional.Select(path => PolicyFile.Read(LabProject.PathIn(folder, path), PolicyKind.Identity, "federation.json names it under additionalPolicies: write the file, or take the name away.", problems)),
            ];
            return trust is null ? null : new RoleDocuments(environment.ArnOf(role.Key).ToString(), trust, [.. policies.OfType<PolicyFile>()]);
        });
        return new EnvironmentFiles(environment, [.. providers], [.. roles.OfType<RoleDocuments>()]);
    }
}
