using System.Text.RegularExpressions;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Identity;

/// <summary>A Google Cloud project id; in federation.json also the older domain-scoped form <c>example.com:my-project</c>.</summary>
public sealed record GoogleProject : Identifier
{
    private static readonly Regex DomainScoped =
        new(@"\A[a-z0-9][a-z0-9.-]{0,61}[a-z0-9]:[a-z][-a-z0-9]{4,28}[a-z0-9]\z", RegexOptions.CultureInvariant);

    private GoogleProject(string value)
        : base(value)
    {
    }

    public bool IsDomainScoped => Value.IndexOf(':') >= 0;

    public static bool IsLegal(string text) => GKEAWS002.Rule.Accepts(text) || DomainScoped.IsMatch(text);

    /// <exception cref="ArgumentException">The text is neither form.</exception>
    public static GoogleProject Parse(string text) =>
        new(DomainScoped.IsMatch(text) ? text : GKEAWS002.Rule.Demand(text));

    /// <summary>A stand-in text of the packed template, which the template engine replaces.</summary>
    internal static GoogleProject ForTemplate(string token) => new(token);
}
