using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Identity;

/// <summary>A whole image reference.</summary>
public sealed record Image : Identifier
{
    private Image(string value)
        : base(value)
    {
    }

    /// <exception cref="ArgumentException">The text breaks GKEAWS033.</exception>
    public static Image Parse(string text) => new(GKEAWS033.Rule.Demand(text));

    /// <summary>A stand-in text of the packed template, which the template engine replaces.</summary>
    internal static Image ForTemplate(string token) => new(token);
}
