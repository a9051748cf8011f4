using GkeAws.Federation.Actions;

namespace GkeAws.Federation.Evaluation.Calls;

/// <summary>An action that a call needs, and on what.</summary>
/// <param name="Prefix">See <see cref="S3Call.Prefix"/>.</param>
internal sealed record CallNeed(string Action, S3Target Target, KnownText Resource, KnownText? Prefix)
{
    private const string PrefixKey = "s3:prefix";

    /// <summary>The condition keys whose values are known.</summary>
    public RequestContext Context => Prefix is { IsExact: true } prefix ? RequestContext.Of((PrefixKey, prefix.Text)) : RequestContext.Empty;

    /// <summary>Absent from the request for certain, unlike keys that are merely not known here.</summary>
    public bool Lacks(string key) => Prefix is null && string.Equals(key, PrefixKey, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"{Action} on {Resource}";
}
