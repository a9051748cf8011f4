using GkeAws.Federation.Parameters;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Projects;

/// <summary>The rules over one policy file of a project; the tool and the compiler ask this.</summary>
public static class ProjectPolicyCheck
{
    /// <param name="path">What the file is in the project.</param>
    /// <param name="location">As the user would type its path.</param>
    /// <param name="lastRendered">Its base copy; null: unknown.</param>
    public static IReadOnlyList<Finding> Check(PolicyPath path, string text, string location, FederationParameters parameters, Func<string?> lastRendered)
    {
        // Two versions at once are no policy; that markers are left is said elsewhere.
        if (ConflictMarkers.Find(text) is not null)
        {
            return [];
        }
        var findings = Rules(path, text, location, parameters);
        if (findings.Count == 0 || lastRendered() is not { } last)
        {
            return findings;
        }
        // Of other parameters than today's: that the file is stale is said elsewhere, and a render mends what follows from it.
        var isStale = PolicyDrift.IsStale(path, last, parameters);
        var known = new HashSet<(string, string)>(
            Rules(path, last, location, parameters).Where(finding => isStale || finding.Rule is PolicyRule { IsAboutProject: true }).Select(Text));
        return [.. findings.Where(finding => !known.Contains(Text(finding)))];
    }

    private static IReadOnlyList<Finding> Rules(PolicyPath path, string text, string location, FederationParameters parameters) =>
        path.Name == PolicyPath.TrustName ? PolicyCheck.Trust(text, location, parameters) : PolicyCheck.Permission(text, location, parameters);

    private static (string Rule, string Message) Text(Finding finding) => (finding.Rule.Id, finding.Message);
}
