using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Identity;

/// <summary>Registry host and path of the images, without a name and a tag.</summary>
public sealed record ImageRepository : Identifier
{
    private ImageRepository(string value)
        : base(value)
    {
    }

    /// <exception cref="ArgumentException">The text breaks GKEAWS021.</exception>
    public static ImageRepository Parse(string text) => new(GKEAWS021.Rule.Demand(text));

    /// <summary>A stand-in text of the packed template, which the template engine replaces.</summary>
    internal static ImageRepository ForTemplate(string token) => new(token);
}
