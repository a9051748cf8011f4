using System.Text.Json.Nodes;

namespace GkeAws.Benchmarks.Fleet;

/// <summary>A federation.json with 20 environments of one cluster each, and 500 workloads that run in all of them.</summary>
internal static class FleetParameters
{
    public const int Environments = 20;

    public const int Workloads = 500;

    /// <param name="bucket">The bucket of the first workload.</param>
    public static string Text(string bucket) => new JsonObject
    {
        ["project"] = new JsonObject { ["name"] = "Fleet", ["languages"] = new JsonArray("csharp") },
        ["environments"] = new JsonArray([.. Enumerable.Range(0, Environments).Select(number => new JsonObject
        {
            ["name"] = $"env-{number:D2}",
            ["awsAccount"] = $"2222333344{number:D2}",
            ["awsRegion"] = "ap-south-1",
            ["clusters"] = new JsonArray(new JsonObject { ["googleProject"] = $"acme-prod-{number:D2}", ["location"] = "asia-south1", ["name"] = "main" }),
        })]),
        ["workloads"] = new JsonArray([.. Enumerable.Range(0, Workloads).Select(number => new JsonObject
        {
            ["name"] = $"service-{number:D3}",
            ["namespace"] = $"team-{number / 10:D2}",
            ["serviceAccount"] = $"service-{number:D3}",
            ["role"] = $"service-{number:D3}",
            ["grants"] = new JsonArray(new JsonObject { ["access"] = "read-write", ["bucket"] = number == 0 ? bucket : $"acme-data-{number:D3}" }),
        })]),
    }.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true });
}
