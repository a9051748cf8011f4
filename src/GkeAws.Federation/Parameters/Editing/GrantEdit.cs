using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;

namespace GkeAws.Federation.Parameters.Editing;

/// <summary>Adds what is missing to federation.json; everything else keeps its place, spelling and line ends.</summary>
public static class GrantEdit
{
    /// <param name="partition">Of the raw grant's resources.</param>
    /// <returns>The same text when the file has no such workload, or grants it already.</returns>
    public static string Add(string text, MissingGrant missing, string partition)
    {
        if (JsonReader.Read(text, out _) is not JsonObject root || root.Find("workloads")?.Value is not JsonArray workloads
            || workloads.Items.OfType<JsonObject>().FirstOrDefault(item => Text(item, "name") == missing.Workload) is not { } workload)
        {
            return text;
        }

        // An environment that has other grants has only those.
        var lists = (workload.Find("overrides")?.Value as JsonObject)?.Members.Select(member => (member.Value as JsonObject)?.Find("grants")) ?? [];
        return lists.Append(workload.Find("grants")).Select(member => member?.Value).OfType<JsonArray>()
            .OrderByDescending(list => list.Start.Offset)
            .Aggregate(text, (current, list) => Add(current, list, missing, partition));
    }

    private static string Add(string text, JsonArray grants, MissingGrant missing, string partition)
    {
        if (missing.Level is not { } level)
        {
            return JsonListEdit.Append(text, grants, Raw(missing, partition));
        }

        var same = grants.Items.OfType<JsonObject>().Where(grant => Text(grant, "access") is not null && (Text(grant, "bucket") ?? "") == missing.Bucket
            && missing.Key.StartsWith(Text(grant, "prefix") ?? "", StringComparison.Ordinal)).ToList();
        if (same.Any(grant => AccessLevels.Parse(Text(grant, "access")!) >= level))
        {
            return text;
        }
        return same.FirstOrDefault()?.Find("access")?.Value is JsonString word
            ? text.Remove(word.Start.Offset, word.End.Offset - word.Start.Offset).Insert(word.Start.Offset, $"\"{level.Word()}\"")
            : JsonListEdit.Append(text, grants, Level(missing, level));
    }

    private static JsonObject Level(MissingGrant missing, AccessLevel level) => new(
        missing.Bucket.Length == 0
            ? [new JsonMember("access", new JsonString(level.Word()))]
            : [new JsonMember("access", new JsonString(level.Word())), new JsonMember("bucket", new JsonString(missing.Bucket))]);

    /// <summary>The bucket and its objects: each action takes the one that it knows.</summary>
    private static JsonObject Raw(MissingGrant missing, string partition) => new(
    [
        new JsonMember("actions", new JsonArray(missing.Actions.Distinct().Select(action => new JsonString(action)))),
        new JsonMember("resources", new JsonArray(missing.Resources(partition).Select(resource => new JsonString(resource)))),
    ]);

    private static string? Text(JsonObject item, string name) => (item.Find(name)?.Value as JsonString)?.Value;
}
