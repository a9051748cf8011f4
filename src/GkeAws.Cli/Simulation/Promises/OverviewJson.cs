using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Simulation.Promises;

/// <summary>The rows for programs.</summary>
internal static class OverviewJson
{
    public static JsonObject Of(IReadOnlyList<OverviewRow> rows) => JsonMembers.Object(
        ("isAsPromised", new JsonBoolean(rows.All(row => row.IsKept))),
        ("answers", JsonMembers.List(rows.Select(Of))));

    private static JsonObject Of(OverviewRow row) => JsonMembers.Object(
        ("environment", new JsonString(row.Pod.Environment.Name.Value)),
        ("workload", new JsonString(row.Pod.Workload.Name.Value)),
        ("cluster", new JsonString(row.Pod.Cluster.FileName)),
        ("role", new JsonString(row.Pod.Role.ToString())),
        ("action", new JsonString(row.Action)),
        ("resource", new JsonString(row.Resource)),
        (row.Permission is null ? "claims" : "context", JsonMembers.Object(row.Keys.Select(key => (key.Name, (JsonValue)new JsonString(key.Value))))),
        ("promised", new JsonString(row.IsPromised ? "allowed" : "denied")),
        ("decision", new JsonString(row.IsAllowed ? "allowed" : row.Permission?.Decision.ToWire() ?? "denied")),
        ("aws", JsonMembers.Text(row.Account?.Decision)));
}
