using System.Text;
using GkeAws.Federation.Parameters;
using GkeAws.Lab;

namespace GkeAws.Cli.Laboratory;

/// <summary>The buckets that are in a lab when it starts: those of the grants, and two more in each account.</summary>
internal static class SampleBucket
{
    public static void AddAll(LabServer lab, FederationParameters parameters)
    {
        foreach (var environment in parameters.Environments)
        {
            foreach (var name in new[] { "photos", "reports" })
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
        new[] { "hello.txt", "2026/january.txt" }.Select(name => (prefix + name, Encoding.UTF8.GetBytes($"This is {prefix}{name}.\n")));
}
