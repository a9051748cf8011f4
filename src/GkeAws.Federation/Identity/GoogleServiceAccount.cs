using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Identity;

/// <summary>Account id of a Google service account: the part of its e-mail address before the @.</summary>
public sealed record GoogleServiceAccount : Identifier
{
    private GoogleServiceAccount(string value)
        : base(value)
    {
    }

    /// <summary><c>ID@PROJECT.iam.gserviceaccount.com</c>; a domain-scoped project <c>example.com:p</c> becomes <c>p.example.com</c> (second form by analogy, unverified).</summary>
    public string EmailIn(GoogleProject project)
    {
        var parts = project.Value.Split(':');
        var domain = parts.Length == 2 ? $"{parts[1]}.{parts[0]}" : project.Value;
        return $"{Value}@{domain}.iam.gserviceaccount.com";
    }

    /// <exception cref="ArgumentException">The text breaks GKEAWS022.</exception>
    public static GoogleServiceAccount Parse(string text) => new(GKEAWS022.Rule.Demand(text));

    /// <summary>A stand-in text of the packed template, which the template engine replaces.</summary>
    internal static GoogleServiceAccount ForTemplate(string token) => new(token);
}
