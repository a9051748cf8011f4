using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Identity;

/// <summary>Name of the produced project: a C# namespace, which is also a folder and an assembly name.</summary>
public sealed record ProjectName : Identifier
{
    private ProjectName(string value)
        : base(value)
    {
    }

    /// <exception cref="ArgumentException">The text breaks GKEAWS001.</exception>
    public static ProjectName Parse(string text) => new(GKEAWS001.Rule.Demand(text));

    /// <summary>A stand-in text of the packed template, which the template engine replaces.</summary>
    internal static ProjectName ForTemplate(string token) => new(token);
}
