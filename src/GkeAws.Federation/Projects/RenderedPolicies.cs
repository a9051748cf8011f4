using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;

namespace GkeAws.Federation.Projects;

/// <summary>
/// Short policies that lie there as they were rendered, made of access levels on different buckets, without keys, for subjects without wildcards. No rule
/// has anything to say of them, whatever the parameters: a test holds that, and a compiler need not ask.
/// </summary>
internal static class RenderedPolicies
{
    /// <summary>Characters; far from every quota of IAM's.</summary>
    private const int Short = 1024;

    public static bool AreFlawless(PolicyPath path, string text, FederationParameters parameters)
    {
        if (!path.IsRendered || !IsPlain(path, parameters) || PolicyDrift.Wanted(path, parameters) is not { } wanted || JsonReader.Read(text, out _) is not { } disk)
        {
            return false;
        }
        // By text, not by meaning: what is said twice means the same.
        var said = JsonPrinter.PrintCompact(disk);
        return said.Length <= Short && said == JsonPrinter.PrintCompact(wanted);
    }

    private static bool IsPlain(PolicyPath path, FederationParameters parameters)
    {
        var buckets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var environment in parameters.Environments)
        {
            foreach (var workload in parameters.WorkloadsOf(environment))
            {
                if (environment.Name.Value == path.Environment && workload.Role.Value == path.Role && !IsPlain(workload, buckets))
                {
                    return false;
                }
            }
        }
        return true;
    }

    /// <param name="buckets">Of the role's grants so far.</param>
    private static bool IsPlain(WorkloadParameters workload, HashSet<string> buckets)
    {
        if (workload.EphemeralNamespaces is not null)
        {
            return false;
        }
        foreach (var grant in workload.Grants)
        {
            if (grant is not LevelGrant { KmsKey: null } level || !buckets.Add(level.Bucket?.Value ?? ""))
            {
                return false;
            }
        }
        return true;
    }
}
