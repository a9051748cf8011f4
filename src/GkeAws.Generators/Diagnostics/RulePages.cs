using GkeAws.Federation.Rules;

namespace GkeAws.Generators.Diagnostics;

/// <summary>Where a rule's page is read; <c>gke-aws explain</c> shows the same one offline.</summary>
internal static class RulePages
{
    /// <summary>No address of a repository is known yet, so links begin at the package's own page.</summary>
    private const string Root = "https://www.nuget.org/packages/GkeAws.Generators#";

    public static string AddressOf(Rule rule, string kind) => $"{Root}{kind.ToLowerInvariant()}-{rule.Id.ToLowerInvariant()}";
}
