using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Workshop;

/// <summary>A grant without which a lesson has nothing to break.</summary>
internal sealed record LessonNeed(AccessLevel Access, string? Bucket)
{
    /// <param name="text"><c>list-buckets</c>, or an access and a bucket.</param>
    /// <exception cref="FormatException">A bug of ours: the lessons come with the tool.</exception>
    public static LessonNeed Parse(string text)
    {
        var words = text.Split(' ');
        return new LessonNeed(AccessLevels.Parse(words[0]) ?? throw new FormatException($"A lesson needs '{words[0]}', which is no access."), words.ElementAtOrDefault(1));
    }

    public bool IsMet(WorkloadParameters workload) => workload.Grants.OfType<LevelGrant>().Any(grant => grant.Level == Access && grant.Bucket?.Value == Bucket && grant.Prefix is null);

    /// <summary>As it stands in federation.json.</summary>
    public override string ToString() => Bucket is null ? $$"""{ "access": "{{Access.Word()}}" }""" : $$"""{ "bucket": "{{Bucket}}", "access": "{{Access.Word()}}" }""";
}
