using GkeAws.Federation.Actions;
using GkeAws.Federation.Json;

namespace GkeAws.Federation.Parameters.Editing;

/// <summary>Puts the grants that the code needs in the place of a workload's; everything else in federation.json keeps its place and spelling.</summary>
/// <param name="Text">The whole file.</param>
/// <param name="Unused">Grants of the file that no call of the code uses, and where they stand.</param>
/// <param name="HasOverrides">An environment has grants of its own, which stay.</param>
public sealed record GrantReplacement(string Text, IReadOnlyList<UnusedGrant> Unused, bool HasOverrides)
{
    /// <param name="keepsUnused">A call's bucket is not known: any grant may be the one that it needs.</param>
    /// <returns>Null: the file has no such workload, or it has no grants.</returns>
    public static GrantReplacement? Of(string text, string workload, IReadOnlyList<NeededGrant> needed, string partition, bool keepsUnused)
    {
        if (JsonReader.Read(text, out _) is not JsonObject root || root.Find("workloads")?.Value is not JsonArray workloads
            || workloads.Items.OfType<JsonObject>().FirstOrDefault(item => TextOf(item, "name") == workload) is not { } found
            || found.Find("grants")?.Value is not JsonArray grants)
        {
            return null;
        }

        var old = grants.Items.OfType<JsonObject>().ToList();
        var written = needed.Select(grant => grant.ToJson(partition, old.FirstOrDefault(item => TextOf(item, "access") is not null && (TextOf(item, "bucket") ?? "") == grant.Bucket))).ToList();
        var unused = old.Where(item => !needed.Any(grant => Serves(item, grant))).ToList();
        var items = (keepsUnused ? unused : []).Concat(written)
            .Select(item => old.FirstOrDefault(same => JsonSemantics.Equal(same, item)) is { } same ? text.Substring(same.Start.Offset, same.End.Offset - same.Start.Offset) : JsonListEdit.Spell(text, grants, item))
            .Distinct().ToList();
        var overrides = (found.Find("overrides")?.Value as JsonObject)?.Members.Any(member => (member.Value as JsonObject)?.Find("grants") is not null) == true;
        return new(
            old.Count == items.Count && old.All(item => items.Contains(text.Substring(item.Start.Offset, item.End.Offset - item.Start.Offset))) ? text : JsonListEdit.Replace(text, grants, items),
            [.. unused.Select(item => new UnusedGrant(JsonListEdit.Inline(item), item.Start))],
            overrides);
    }

    /// <summary>On the same bucket, and no key of one is beyond the reach of the other.</summary>
    private static bool Serves(JsonObject grant, NeededGrant needed)
    {
        if (TextOf(grant, "access") is null)
        {
            return (grant.Find("actions")?.Value as JsonArray)?.Items.OfType<JsonString>()
                .Any(action => needed.Actions.Any(wanted => ActionPattern.Matches(action.Value, wanted))) == true;
        }
        var prefix = TextOf(grant, "prefix") ?? "";
        return (TextOf(grant, "bucket") ?? "") == needed.Bucket
            && (prefix.StartsWith(needed.Prefix, StringComparison.Ordinal) || needed.Prefix.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static string? TextOf(JsonObject item, string name) => (item.Find(name)?.Value as JsonString)?.Value;
}
