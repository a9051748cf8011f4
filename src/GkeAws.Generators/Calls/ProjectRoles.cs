using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Evaluation.Calls;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Projects;
using GkeAws.Generators.Files;

namespace GkeAws.Generators.Calls;

/// <summary>The roles of a project's workloads in each environment, with the policies among the additional files.</summary>
internal static class ProjectRoles
{
    public static IReadOnlyList<RolePolicies> Of(ProjectFiles files, CancellationToken cancellation)
    {
        if (files.Parameters(cancellation) is not { } parameters)
        {
            return [];
        }
        return
        [
            .. from environment in parameters.Environments
               from workload in parameters.WorkloadsOf(environment)
               select Of(parameters, environment, workload, files, cancellation),
        ];
    }

    private static RolePolicies Of(FederationParameters parameters, EnvironmentParameters environment, WorkloadParameters workload, ProjectFiles files, CancellationToken cancellation)
    {
        var own = Read(files.TextOf($"deploy/{environment.Name}/aws/roles/{workload.Role}/{PolicyPath.PermissionName}", cancellation));
        // Whoever shares the role brings policies too.
        var additional = parameters.WorkloadsOf(environment).Where(other => other.Role == workload.Role).SelectMany(other => other.AdditionalPolicies).Distinct()
            .Select(path => Read(files.TextOf(path, cancellation))).ToList();
        var known = additional.OfType<PolicyDocument>().ToList();
        return new RolePolicies(
            environment,
            workload,
            own is null ? null : ApplicablePolicies.OfIdentity(known.Prepend(own)),
            ApplicablePolicies.OfIdentity(known.Prepend(PermissionPolicy.For(parameters, environment, workload.Role))),
            additional.Count > known.Count);
    }

    private static PolicyDocument? Read(string? text) => text is null ? null : PolicyReader.Read(text, PolicyKind.Identity, "").Document;
}
