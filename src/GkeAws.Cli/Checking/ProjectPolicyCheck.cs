using System.Text;
using GkeAws.Cli.Merging;
using GkeAws.Cli.Output;
using GkeAws.Cli.Writing;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Cli.Checking;

/// <summary>The trust and permission policies of each environment as they stand on disk, the user's own among them.</summary>
/// <param name="pathOf">A project's path as the user would type it.</param>
internal sealed class ProjectPolicyCheck(IProjectFiles files, Func<string, string> pathOf, WorkProgress progress)
{
    private const string TrustPolicyName = "trust-policy.json";

    public IEnumerable<Finding> Check(FederationParameters parameters, CancellationToken cancellation) =>
        EveryEnvironment.Check(
            parameters, "checking policies of environments", progress,
            environment => PoliciesOf($"deploy/{environment.Name}/aws").SelectMany(path => Check(path, parameters, cancellation)), cancellation);

    /// <summary>Providers are JSON too, but no policies.</summary>
    private IEnumerable<string> PoliciesOf(string folder) =>
        files.FilesBelow(folder)
            .Where(path => Path.GetExtension(path) == ".json" && !path.StartsWith($"{folder}/providers/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private IReadOnlyList<Finding> Check(string path, FederationParameters parameters, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var text = Encoding.UTF8.GetString(files.Read(path));
        // Two versions at once are no policy; that markers are left is said elsewhere.
        if (ConflictMarkers.Find(text) is not null)
        {
            return [];
        }
        return Path.GetFileName(path) == TrustPolicyName
            ? PolicyCheck.Trust(text, pathOf(path), parameters)
            : PolicyCheck.Permission(text, pathOf(path), parameters);
    }
}
