using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;

namespace GkeAws.Federation.Policies;

/// <summary>The workloads that share a role in one environment, in the order of the file.</summary>
internal static class RoleWorkloads
{
    /// <exception cref="ArgumentException">No workload of the environment has this role.</exception>
    public static IReadOnlyList<WorkloadParameters> Of(FederationParameters parameters, EnvironmentParameters environment, RoleName role)
    {
        var workloads = parameters.WorkloadsOf(environment).Where(workload => workload.Role == role).ToList();
        return workloads.Count > 0
            ? workloads
            : throw new ArgumentException($"no workload of {environment.Name} has the role {role}", nameof(role));
    }
}
