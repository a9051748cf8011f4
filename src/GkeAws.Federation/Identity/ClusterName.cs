using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Identity;

/// <summary>Name of a GKE cluster.</summary>
public sealed record ClusterName : Identifier
{
    private ClusterName(string value)
        : base(value)
    {
    }

    /// <exception cref="ArgumentException">The text breaks GKEAWS004.</exception>
    public static ClusterName Parse(string text) => new(GKEAWS004.Rule.Demand(text));

    /// <summary>A stand-in text of the packed template, which the template engine replaces.</summary>
    internal static ClusterName ForTemplate(string token) => new(token);
}
