using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Identity;

/// <summary>Zone or region of a cluster, and the region it lies in.</summary>
public sealed record ClusterLocation : Identifier
{
    private ClusterLocation(string value, string region)
        : base(value) => Region = region;

    /// <summary>The zone without its letter: Artifact Registry hosts are named after regions.</summary>
    public string Region { get; }

    /// <exception cref="ArgumentException">The text breaks GKEAWS003.</exception>
    public static ClusterLocation Parse(string text)
    {
        var value = GKEAWS003.Rule.Demand(text);
        var last = value.LastIndexOf('-');
        return new ClusterLocation(value, last == value.Length - 2 ? value.Substring(0, last) : value);
    }

    /// <summary>Stand-in texts of the packed template, where a regular expression computes the region.</summary>
    internal static ClusterLocation ForTemplate(string token, string regionToken) => new(token, regionToken);
}
