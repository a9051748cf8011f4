using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Identity;

/// <summary>The service that runs <c>gke-aws check</c> on every change, for which the project has a workflow; or none.</summary>
public sealed record ContinuousIntegration : Identifier
{
    private ContinuousIntegration(string value, bool isGitHub)
        : base(value) => IsGitHub = isGitHub;

    public static ContinuousIntegration None { get; } = Parse("none");

    /// <summary>GitHub Actions.</summary>
    public bool IsGitHub { get; }

    /// <exception cref="ArgumentException">The text breaks GKEAWS057.</exception>
    public static ContinuousIntegration Parse(string text) => new(GKEAWS057.Rule.Demand(text), text == "github");

    /// <summary>A stand-in text of the packed template, which the template engine replaces; the shape of the project follows the choice.</summary>
    internal static ContinuousIntegration ForTemplate(string token, ContinuousIntegration chosen) => new(token, chosen.IsGitHub);
}
