using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Identity;

/// <summary>Name of an IAM role, 1 to 64 characters (IAM CreateRole).</summary>
public sealed record RoleName : Identifier
{
    private RoleName(string value)
        : base(value)
    {
    }

    /// <exception cref="ArgumentException">The text breaks GKEAWS013.</exception>
    public static RoleName Parse(string text) => new(GKEAWS013.Rule.Demand(text));

    /// <summary>A stand-in text of the packed template, which the template engine replaces.</summary>
    internal static RoleName ForTemplate(string token) => new(token);
}
