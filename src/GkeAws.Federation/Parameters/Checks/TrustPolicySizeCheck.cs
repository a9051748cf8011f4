using System.Globalization;
using GkeAws.Federation.Parameters.Sources;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Parameters.Checks;

/// <summary>Each role's trust policy against the account's quota, before IAM refuses it (LimitExceeded, ACLSizePerRole).</summary>
internal static class TrustPolicySizeCheck
{
    public static void Check(ParameterSources sources, FindingList findings)
    {
        foreach (var source in sources.Environments)
        {
            var budget = new TrustPolicyBudget(source.Environment);
            foreach (var role in sources.WorkloadsOf(source).GroupBy(workload => workload.Workload.Role))
            {
                List<WorkloadParameters> workloads = [.. role.Select(workload => workload.Workload)];
                if (budget.AtMost(workloads).FitsTrustPolicy(source.Environment.TrustPolicyQuota))
                {
                    continue;
                }
                var size = budget.SizeOf(workloads);
                if (!size.FitsTrustPolicy(source.Environment.TrustPolicyQuota))
                {
                    findings.Add(GKEAWS037.Rule, Message(source.Environment, role.Key.Value, size, workloads), role.First().PositionOf("role"));
                }
            }
        }
    }

    private static string Message(EnvironmentParameters environment, string role, PolicySize size, List<WorkloadParameters> workloads)
    {
        var raise = size.FitsTrustPolicyAtMost
            ? string.Format(CultureInfo.InvariantCulture, "have quota L-C07B4B0D raised and write it down as trustPolicyQuota of the environment (up to {0}), ", Limits.TrustPolicyMaximumSize)
            : "";
        return string.Format(CultureInfo.InvariantCulture,
            "role: in {0} the trust policy of {1} has {2} characters without white space, {3} more than the {4} that the account takes: {5} clusters, {6} workloads, {7} audiences. Ways out: {8}give workloads roles of their own, one audience to all, or move clusters to another environment.",
            environment.Name, role, size.Characters, size.Characters - environment.TrustPolicyQuota, environment.TrustPolicyQuota,
            environment.Clusters.Count, workloads.Count, workloads.Select(workload => workload.Token.Audience).Distinct().Count(), raise);
    }
}
