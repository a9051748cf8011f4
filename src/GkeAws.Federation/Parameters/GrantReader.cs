using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Parameters;

/// <summary>Reads one grant of a workload: a level on a bucket, or raw actions on raw resources.</summary>
internal sealed class GrantReader(FindingList findings)
{
    private static readonly string[] LevelProperties = ["access", "bucket", "prefix", "region", "kmsKey"];

    public Grant? Read(JsonValue value)
    {
        var grant = ObjectReader.Open(value, "a grant", findings, "access", "bucket", "prefix", "region", "kmsKey", "actions", "resources");
        if (grant is null)
        {
            return null;
        }
        return grant.Has("actions") || grant.Has("resources") ? ReadRaw(grant) : ReadLevel(grant);
    }

    private RawGrant? ReadRaw(ObjectReader grant)
    {
        foreach (var name in LevelProperties.Where(grant.Has))
        {
            findings.Add(GKEAWS029.Rule, $"{name}: a grant has an access level or raw actions and resources, not both.", grant.PositionOf(name));
        }
        return new RawGrant(
            grant.Texts("actions", atLeastOne: true, GKEAWS034.Rule),
            grant.Texts("resources", atLeastOne: true, GKEAWS035.Rule));
    }

    private LevelGrant? ReadLevel(ObjectReader grant)
    {
        var word = grant.Text("access", text => text, GKEAWS016.Rule);
        var bucket = grant.Optional("bucket", BucketName.Parse, GKEAWS017.Rule);
        var prefix = grant.Optional("prefix", text => text, GKEAWS029.Rule);
        var region = grant.Optional("region", AwsRegion.Parse, GKEAWS006.Rule, GKEAWS007.Rule);
        var key = grant.Optional("kmsKey", text => text, GKEAWS031.Rule);
        if (word is null || AccessLevels.Parse(word) is not { } level)
        {
            return null;
        }

        if (level != AccessLevel.ListBuckets && !grant.Has("bucket"))
        {
            findings.Add(GKEAWS018.Rule, GKEAWS018.Rule.Explain("bucket"), grant.PositionOf("access"));
        }
        if (level == AccessLevel.ListBuckets && grant.Has("bucket"))
        {
            findings.Add(GKEAWS019.Rule, "bucket: has no use with access list-buckets, which lists the names of all buckets and opens none; choose list-objects, read, read-write or full.", grant.PositionOf("bucket"));
        }
        if (prefix is not null && level is AccessLevel.ListBuckets or AccessLevel.Full && grant.Has("prefix"))
        {
            findings.Add(GKEAWS029.Rule, $"prefix: has no use with access {word}, which speaks of whole buckets.", grant.PositionOf("prefix"));
        }
        if (prefix is not null && (prefix.IndexOf('*') >= 0 || prefix.IndexOf('?') >= 0 || prefix.Contains("${")))
        {
            findings.Add(GKEAWS029.Rule, "prefix: *, ? and ${ mean something else in a policy; write the beginning of the keys, for example reports/.", grant.PositionOf("prefix"));
        }
        if (key is not null && level is AccessLevel.ListBuckets or AccessLevel.ListObjects && grant.Has("kmsKey"))
        {
            findings.Add(GKEAWS029.Rule, $"kmsKey: has no use with access {word}, which opens no object.", grant.PositionOf("kmsKey"));
        }
        return new LevelGrant(level, bucket, prefix, region, key);
    }
}
