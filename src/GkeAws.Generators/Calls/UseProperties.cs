using System.Collections.Immutable;
using GkeAws.Federation.Evaluation.Calls;

namespace GkeAws.Generators.Calls;

/// <summary>A use in the properties of GKEAWS490, which the compiler's error log keeps; what is null there is absent.</summary>
internal static class UseProperties
{
    public static ImmutableDictionary<string, string?> Of(CallUse use)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(nameof(CallUse.Action), use.Action);
        properties = use.Bucket is null ? properties : properties.Add(nameof(CallUse.Bucket), use.Bucket);
        return use.Key is null ? properties : properties.Add(nameof(CallUse.Key), use.Key);
    }
}
