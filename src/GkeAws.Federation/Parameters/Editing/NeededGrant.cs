using GkeAws.Federation.Evaluation.Calls;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;

namespace GkeAws.Federation.Parameters.Editing;

/// <summary>A grant that the code needs: the least level for its actions, or the actions themselves where no level but <c>full</c> has them.</summary>
/// <param name="Bucket">Empty: all buckets, for the list of them.</param>
/// <param name="Prefix">Empty: all keys.</param>
/// <param name="Uses">Why it is needed.</param>
public sealed record NeededGrant(string Bucket, string Prefix, IReadOnlyList<string> Actions, IReadOnlyList<CallUse> Uses)
{
    /// <summary>Null: raw actions.</summary>
    public AccessLevel? Level => new MissingGrant("", Actions, Bucket, Prefix).Level;

    /// <summary>
    /// The smallest grants for the uses, per bucket and prefix. A prefix is the known part of the keys up to their last slash, or all of it
    /// where there is none. What a grant on a shorter prefix allows already needs none of its own.
    /// </summary>
    /// <param name="uses">Those whose bucket is not known need to be told apart before.</param>
    public static IReadOnlyList<NeededGrant> Of(IEnumerable<CallUse> uses)
    {
        var needed = new List<NeededGrant>();
        foreach (var bucket in uses.GroupBy(use => use.Bucket!).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var levels = bucket.Where(use => HasLevel(use)).ToLookup(use => PrefixOf(use.Key));
            var kept = new List<NeededGrant>();
            foreach (var group in levels.OrderBy(group => group.Key.Length).ThenBy(group => group.Key, StringComparer.Ordinal))
            {
                var own = Of(bucket.Key, group.Key, group);
                var wider = kept.FindIndex(grant => own.Prefix.StartsWith(grant.Prefix, StringComparison.Ordinal) && grant.Level >= own.Level);
                if (wider < 0)
                {
                    kept.Add(own);
                }
                else
                {
                    kept[wider] = Of(bucket.Key, kept[wider].Prefix, kept[wider].Uses.Concat(own.Uses));
                }
            }
            needed.AddRange(kept);
            needed.AddRange(bucket.Where(use => !HasLevel(use)).GroupBy(use => use.Key is null ? null : PrefixOf(use.Key))
                .Select(group => Of(bucket.Key, group.Key ?? "", group)));
        }
        return needed;
    }

    /// <summary>As federation.json spells it.</summary>
    /// <param name="partition">Of a raw grant's resources.</param>
    /// <param name="of">A grant on the same bucket that is there already: its region and key stay.</param>
    internal JsonObject ToJson(string partition, JsonObject? of)
    {
        if (Level is not { } level)
        {
            return new JsonObject(
            [
                new JsonMember("actions", new JsonArray(Actions.Select(action => new JsonString(action)))),
                new JsonMember("resources", new JsonArray([new JsonString(Resource(partition))])),
            ]);
        }
        var members = new List<JsonMember> { new("access", new JsonString(level.Word())) };
        if (Bucket.Length > 0)
        {
            members.Add(new("bucket", new JsonString(Bucket)));
        }
        if (Prefix.Length > 0)
        {
            members.Add(new("prefix", new JsonString(Prefix)));
        }
        members.AddRange(of?.Members.Where(member => member.Name is "region" or "kmsKey") ?? []);
        return new JsonObject(members);
    }

    public override string ToString() => $"{Level?.Word() ?? string.Join(", ", Actions)}{(Bucket.Length == 0 ? "" : $" on {Bucket}")}{(Prefix.Length == 0 ? "" : $" below {Prefix}")}";

    /// <summary>Uses of one list have one kind of resource: the bucket's own when none of them has a key.</summary>
    private string Resource(string partition) => Bucket.Length == 0 ? "*"
        : Uses.All(use => use.Key is null) ? $"arn:{partition}:s3:::{Bucket}"
        : $"arn:{partition}:s3:::{Bucket}/{Prefix}*";

    private static NeededGrant Of(string bucket, string prefix, IEnumerable<CallUse> uses)
    {
        var all = uses.Distinct().ToList();
        return new(bucket, prefix, [.. all.Select(use => use.Action).Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(action => action, StringComparer.Ordinal)], all);
    }

    private static bool HasLevel(CallUse use) => use.Bucket!.Length == 0 ? use.Action == "s3:ListAllMyBuckets" : new MissingGrant("", [use.Action], use.Bucket, "").Level is not null;

    private static string PrefixOf(string? key) => key is null ? "" : key.LastIndexOf('/') is >= 0 and var slash ? key.Substring(0, slash + 1) : key;
}
