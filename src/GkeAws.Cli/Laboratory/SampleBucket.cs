using System.Text;
using GkeAws.Federation.Parameters;
using GkeAws.Lab;

namespace GkeAws.Cli.Laboratory;

/// <summary>The buckets that are in a lab when it starts: those of the grants, and two more in each account.</summary>
internal static class SampleBucket
{
    private static readonly string[] Names = ["photos", "reports"];
    private static readonly string[] Files = ["hello.txt", "2026/january.txt"];

    /// <param name="trace">A word of the workshop's, for a bucket and a key in each granted bucket; null: no lesson wants one.</param>
    public static void AddAll(LabServer lab, FederationParameters parameters, string? trace = null)
    {
        foreach (var environment in parameters.Environments)
        {
            foreach (var name in Names)
            {
                lab.AddBucket(environment, $"sample-{name}-{environment.Account}", objects: Objects("", null));
            }
            if (trace is not null)
            {
                lab.AddBucket(environment, $"{trace}-{environment.Account}", objects: Objects("", trace));
            }
            foreach (var grant in parameters.WorkloadsOf(environment).SelectMany(workload => workload.Grants).OfType<LevelGrant>())
            {
                if (grant.Bucket is { } bucket)
                {
                    lab.AddBucket(environment, bucket.Value, grant.Region?.Value, Objects(grant.Prefix ?? "", trace));
                }
            }
        }
    }

    private static IEnumerable<(string Key, byte[] Content)> Objects(string prefix, string? trace) =>
        (trace is null ? Files : [.. Files, trace]).Select(name => (prefix + name, Encoding.UTF8.GetBytes($"This is {prefix}{name}.\n")));
}
