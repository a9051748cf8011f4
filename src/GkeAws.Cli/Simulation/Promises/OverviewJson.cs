using GkeAws.Cli.Output;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Simulation.Promises;

/// <summary>The rows for programs.</summary>
internal static class OverviewJson
{
    public static JsonObject Of(IReadOnlyList<OverviewRow> rows) => JsonWriting.Object(
        ("isAsPromised", new JsonBoolean(rows.All(row => row.IsKept))),
        ("answers", JsonWriting.Array(rows.Select(Of))));

    private static JsonObject Of(OverviewRow row) => JsonWriting.Object(
        ("environment", JsonWriting.Text(row.Pod.Environment.Name.Value)),
        ("workload", JsonWriting.Text(row.Pod.Workload.Name.Value)),
        ("cluster", JsonWriting.Text(row.Pod.Cluster.FileName)),
        ("role", JsonWriting.Text(row.Pod.Role.ToString())),
        ("action", JsonWriting.Text(row.Action)),
        ("resource", JsonWriting.Text(row.Resource)),
        (row.Permission is null ? "claims" : "context", JsonWriting.Object([.. row.Keys.Select(key => (key.Name, (JsonValue?)JsonWriting.Text(key.Value)))])),
        ("promised", JsonWriting.Text(row.IsPromised ? "allowed" : "denied")),
        ("decision", JsonWriting.Text(row.IsAllowed ? "allowed" : row.Permission?.Decision.ToWire() ?? "denied")),
        ("aws", JsonMembers.Text(row.Account?.Decision)));
}
