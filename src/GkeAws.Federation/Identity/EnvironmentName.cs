using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Identity;

/// <summary>Name of an environment (one AWS account and region with its clusters): a DNS-1123 label.</summary>
public sealed record EnvironmentName : Identifier
{
    private EnvironmentName(string value)
        : base(value)
    {
    }

    /// <exception cref="ArgumentException">The text breaks GKEAWS008.</exception>
    public static EnvironmentName Parse(string text) => new(GKEAWS008.Rule.Demand(text));

    /// <summary>A stand-in text of the packed template, which the template engine replaces.</summary>
    internal static EnvironmentName ForTemplate(string token) => new(token);
}
