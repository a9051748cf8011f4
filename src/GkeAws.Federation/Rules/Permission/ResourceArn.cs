using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Permission;

/// <summary>A resource of a statement, cut at its colons; a part that stops early is null.</summary>
internal sealed record ResourceArn(StatementSource Statement, LocatedText Source, string Partition, string? Service, string? Region, string? Account, string? Resource)
{
    private const int Parts = 6;

    private static readonly char[] Open = ['*', '?', '$'];

    /// <summary>All that begin with <c>arn:</c>.</summary>
    public static IEnumerable<ResourceArn> In(PolicySource policy) =>
        from statement in policy.Statements
        from text in statement.Resources
        let parts = text.Text.Split([':'], Parts)
        where parts is ["arn", _, ..]
        select new ResourceArn(statement, text, parts[1], parts.ElementAtOrDefault(2), parts.ElementAtOrDefault(3), parts.ElementAtOrDefault(4), parts.ElementAtOrDefault(5));

    /// <summary>Whether the part is there and says one thing: no wildcard, no variable.</summary>
    public static bool IsDefinite(string? part) => part is { Length: > 0 } && part.IndexOfAny(Open) < 0;
}
