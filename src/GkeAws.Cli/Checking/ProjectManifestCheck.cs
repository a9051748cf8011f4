using System.Text;
using GkeAws.Cli.Manifests;
using GkeAws.Cli.Merging;
using GkeAws.Cli.Output;
using GkeAws.Cli.Writing;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Checking;

/// <summary>The manifests of each environment as they stand on disk, the user's own among them.</summary>
/// <param name="pathOf">A project's path as the user would type it.</param>
internal sealed class ProjectManifestCheck(IProjectFiles files, Func<string, string> pathOf, WorkProgress progress)
{
    private static readonly string[] Folders = ["kubernetes", "test"];

    public IEnumerable<Finding> Check(FederationParameters parameters, CancellationToken cancellation) =>
        EveryEnvironment.Check(parameters, "checking manifests of environments", progress, environment => Check($"deploy/{environment.Name}", cancellation), cancellation);

    private ManifestFile Read(string path, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new ManifestFile(pathOf(path), Encoding.UTF8.GetString(files.Read(path)));
    }

    private IEnumerable<Finding> Check(string environment, CancellationToken cancellation)
    {
        var manifests = Folders.SelectMany(folder => files.FilesBelow($"{environment}/{folder}"))
            .Where(path => Path.GetExtension(path) is ".yaml" or ".yml" || Kustomization.IsFileName(path))
            .Order(StringComparer.Ordinal)
            .Select(path => Read(path, cancellation))
            .ToList();
        // A file with markers in it is two versions at once; what rules say about it helps nobody.
        return manifests.Any(manifest => ConflictMarkers.Find(manifest.Text) is not null) ? [] : ManifestCheck.Check(manifests);
    }
}
