using System.Text;
using GkeAws.Cli.Manifests;
using GkeAws.Cli.Merging;
using GkeAws.Cli.Output;
using GkeAws.Cli.Writing;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Projects;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Cli.Checking;

/// <summary>The rules of policies and manifests over each environment; findings come in the order of the parameters. One that was found clean before, byte for byte, is not looked at again.</summary>
/// <param name="pathOf">A project's path as the user would type it.</param>
internal sealed class EnvironmentCheck(IProjectFiles files, Func<string, string> pathOf, CleanEnvironments clean, WorkProgress progress)
{
    /// <summary>Rules may change with each build of this assembly or of the domain's.</summary>
    private static readonly byte[] Rules =
        [.. typeof(EnvironmentCheck).Module.ModuleVersionId.ToByteArray(), .. typeof(PolicyCheck).Module.ModuleVersionId.ToByteArray()];

    /// <param name="parameterText">The content of federation.json, from which <paramref name="parameters"/> were read.</param>
    public IReadOnlyList<Finding> Check(FederationParameters parameters, byte[] parameterText, CancellationToken cancellation)
    {
        var environments = parameters.Environments;
        var findings = new List<Finding>[environments.Count];
        progress.Begin("checking policies and manifests of environments", environments.Count);
        SideBySide.Run(environments.Count, index =>
        {
            findings[index] = Check(environments[index].Name.Value, parameters, parameterText, cancellation);
            progress.Step();
        }, cancellation);
        progress.Clear();
        clean.Save();
        return [.. findings.SelectMany(list => list)];
    }

    private List<Finding> Check(string environment, FederationParameters parameters, byte[] parameterText, CancellationToken cancellation)
    {
        var read = EnvironmentFiles.Read(files, environment, cancellation);
        var digest = read.Digest(Rules, parameterText, Encoding.UTF8.GetBytes(environment));
        if (clean.Contains(digest))
        {
            return [];
        }
        List<Finding> found = [.. read.Policies.SelectMany(policy => CheckPolicy(policy, parameters, cancellation)), .. CheckManifests(read.Manifests)];
        if (found.Count == 0)
        {
            clean.Add(digest);
        }
        return found;
    }

    private IReadOnlyList<Finding> CheckPolicy(ProjectText file, FederationParameters parameters, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return PolicyPath.Of(file.Path) is { } policy ? ProjectPolicyCheck.Check(policy, file.Text, pathOf(file.Path), parameters, () => LastRendered(file.Path)) : [];
    }

    private string? LastRendered(string path)
    {
        var copy = BaseStore.PathOf(path);
        return files.KindOf(copy) == EntryKind.File ? StrictText.Read(files.Read(copy)) : null;
    }

    private IEnumerable<Finding> CheckManifests(IReadOnlyList<ProjectText> files)
    {
        var manifests = files.Select(file => new ManifestFile(pathOf(file.Path), file.Text)).ToList();
        // A file with markers in it is two versions at once; what rules say about it helps nobody.
        return manifests.Any(manifest => ConflictMarkers.Find(manifest.Text) is not null) ? [] : ManifestCheck.Check(manifests);
    }
}
