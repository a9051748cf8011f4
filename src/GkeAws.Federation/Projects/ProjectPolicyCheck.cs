using GkeAws.Federation.Parameters;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Projects;

/// <summary>The rules over one policy file of a project; the tool and the compiler ask this.</summary>
public static class ProjectPolicyCheck
{
    /// <param name="path">As the user would type it; its name tells trust policies from others.</param>
    public static IReadOnlyList<Finding> Check(string text, string path, FederationParameters parameters)
    {
        // Two versions at once are no policy; that markers are left is said elsewhere.
        if (ConflictMarkers.Find(text) is not null)
        {
            return [];
        }
        return PolicyPath.IsTrust(path) ? PolicyCheck.Trust(text, path, parameters) : PolicyCheck.Permission(text, path, parameters);
    }
}
