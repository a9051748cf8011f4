using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Identity;

/// <summary>Twelve digits, kept as text: leading zeros count.</summary>
public sealed record AwsAccount : Identifier
{
    private AwsAccount(string value)
        : base(value)
    {
    }

    /// <exception cref="ArgumentException">The text breaks GKEAWS005.</exception>
    public static AwsAccount Parse(string text) => new(GKEAWS005.Rule.Demand(text));

    /// <summary>A stand-in text of the packed template, which the template engine replaces.</summary>
    internal static AwsAccount ForTemplate(string token) => new(token);
}
