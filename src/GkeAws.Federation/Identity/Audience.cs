using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Identity;

/// <summary>The <c>aud</c> claim, which is also a client id of the provider (IAM: 1 to 255 characters) and the condition of the trust policy.</summary>
public sealed record Audience : Identifier
{
    private Audience(string value)
        : base(value)
    {
    }

    /// <exception cref="ArgumentException">The text breaks GKEAWS014.</exception>
    public static Audience Parse(string text) => new(GKEAWS014.Rule.Demand(text));

    /// <summary>A stand-in text of the packed template, which the template engine replaces.</summary>
    internal static Audience ForTemplate(string token) => new(token);
}
