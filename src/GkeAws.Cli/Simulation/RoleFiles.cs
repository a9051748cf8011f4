using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Policies;
using GkeAws.Lab.Project;

namespace GkeAws.Cli.Simulation;

/// <summary>What the scripts would give to AWS for a role, as it lies on disk: edits by hand count.</summary>
/// <param name="Permissions"><c>s3-policy.json</c>, then the workloads' own additional policies.</param>
/// <param name="Providers">Of the whole environment: they belong to the account.</param>
internal sealed record RoleFiles(PolicyFile Trust, IReadOnlyList<PolicyFile> Permissions, IReadOnlyList<OidcProvider> Providers, TrustedRole Role)
{
    private const string Advice = "Run gke-aws render.";

    public ApplicablePolicies Policies { get; } = ApplicablePolicies.OfIdentity(Permissions.Select(file => file.Document));

    /// <returns>Null when a file is missing or malformed; <paramref name="problems"/> has all of them.</returns>
    public static RoleFiles? Read(FederationProject project, Pod pod, List<string> problems)
    {
        var before = problems.Count;
        var folder = Path.Combine("deploy", pod.Environment.Name.Value, "aws");
        var role = Path.Combine(folder, "roles", pod.Workload.Role.Value);
        var trust = PolicyFile.Read(project.PathOf(Path.Combine(role, "trust-policy.json")), PolicyKind.Trust, Advice, problems);
        var additional = project.Parameters.WorkloadsOf(pod.Environment)
            .Where(workload => workload.Role == pod.Workload.Role)
            .SelectMany(workload => workload.AdditionalPolicies)
            .Distinct();
        PolicyFile?[] permissions =
        [
            PolicyFile.Read(project.PathOf(Path.Combine(role, "s3-policy.json")), PolicyKind.Identity, Advice, problems),
            .. additional.Select(path => PolicyFile.Read(project.PathOf(path), PolicyKind.Identity, "federation.json names it under additionalPolicies: write the file, or take the name away.", problems)),
        ];
        var providers = ReadProviders(project.PathOf(Path.Combine(folder, "providers")), problems);
        return problems.Count > before
            ? null
            : new RoleFiles(trust!, [.. permissions.OfType<PolicyFile>()], providers, new TrustedRole(pod.Role.ToString(), trust!.Document));
    }

    private static IReadOnlyList<OidcProvider> ReadProviders(string folder, List<string> problems)
    {
        if (!Directory.Exists(folder))
        {
            problems.Add($"{folder}: not found. {Advice}");
            return [];
        }
        return
        [
            .. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)
                .Select(path => ProviderFile.Read(path, problems)).OfType<OidcProvider>(),
        ];
    }
}
