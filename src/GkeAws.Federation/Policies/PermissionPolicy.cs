using System.Globalization;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;

namespace GkeAws.Federation.Policies;

/// <summary>What a role may do in S3. Rendered by <c>s3-policy.json.sbn</c> too; a test holds that both mean the same.</summary>
public static class PermissionPolicy
{
    /// <summary>The statements of each grant of the role's workloads; a grant that several workloads have stands there once.</summary>
    /// <exception cref="ArgumentException">No workload of the environment has this role.</exception>
    public static PolicyDocument For(FederationParameters parameters, EnvironmentParameters environment, RoleName role) =>
        For(environment, RoleWorkloads.Of(parameters, environment, role));

    /// <param name="workloads">All that have the role.</param>
    internal static PolicyDocument For(EnvironmentParameters environment, IReadOnlyList<WorkloadParameters> workloads) => new(
        workloads
            .SelectMany(workload => workload.Grants)
            .Distinct()
            .SelectMany((grant, index) => StatementsOf(grant, Number(index), environment)));

    private static IEnumerable<PolicyStatement> StatementsOf(Grant grant, string number, EnvironmentParameters environment) => grant is RawGrant raw
        ? [new PolicyStatement { Sid = $"Raw{number}", Effect = Effect.Allow, Actions = raw.Actions, Resources = raw.Resources }]
        : new LevelStatements((LevelGrant)grant, number, environment).All();

    /// <summary>Statement ids differ within a policy; the first grant's bear no number, so that a second grant moves nothing.</summary>
    private static string Number(int index) => index == 0 ? "" : (index + 1).ToString(CultureInfo.InvariantCulture);
}
