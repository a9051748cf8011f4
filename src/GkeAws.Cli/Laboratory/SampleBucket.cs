using System.Text;
using GkeAws.Federation.Parameters;
using GkeAws.Lab;

namespace GkeAws.Cli.Laboratory;

/// <summary>The buckets that are in a lab when it starts: those of the grants, and two more in each account.</summary>
internal static class SampleBucket
{
    private static readonly string[] Names = ["photos", "reports"];
    private static readonly string[] Files = ["hello.txt", "2026/january.txt"];

    public static void AddAll(LabServer lab, FederationParameters parameters)
    {
        foreach (var environment in parameters.Environments)
        {
            foreach (var name in Names)
            {
                lab.AddBucket(environment, $"sample-{name}-{environment.Account}", objects: Objects(""));
            }
            foreach (var grant in parameters.WorkloadsOf(environment).SelectMany(workload => workload.Grants).OfType<LevelGrant>())
            {
                if (grant.Bucket is { } bucket)
                {
                    lab.AddBucket(environment, bucket.Value, grant.Region?.Value, Objects(grant.Prefix ?? ""));
                }
            }
        }
    }

    private static IEnumerable<(string Key, byte[] Content)> Objects(string prefix) =>
        Files.Select(name => (prefix + name, Encoding.UTF8.GetBytes($"This is {prefix}{name}.\n")));
}
