using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

/// <summary>The file the SDK is told to read must be the file the kubelet writes: mount directory, slash, path of the token.</summary>
internal sealed class TokenFileCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Pods.SelectMany(Unmounted)
        .Concat(manifests.Containers.Where(container => container.ReachesAws).Select(Judge).OfType<Finding>());

    private static IEnumerable<Finding> Unmounted(PodTemplate pod) =>
        from volume in pod.Volumes
        where volume.Tokens.Any() && pod.Containers.All(MountsOnlyWhatExists) && pod.Containers.Count > 0 && !pod.Containers.Any(container => container.Mounts.Any(mount => mount.Text("name") == volume.Name))
        select new Finding(GKEAWS325.Rule, $"no container mounts the token volume '{volume.Name}'", volume.Entry.Location);

    private static Finding? Judge(PodContainer container)
    {
        var variable = container.Variable(EnvironmentVariable.WebIdentityTokenFile);
        if (variable is null)
        {
            return new Finding(GKEAWS325.Rule, $"container {container.Name} has no {EnvironmentVariable.WebIdentityTokenFile}, so the AWS SDK never looks for the token", container.Location);
        }
        if (variable.Scalar("value") is not { } value)
        {
            return new Finding(GKEAWS325.Rule, $"{EnvironmentVariable.WebIdentityTokenFile} needs a value: the file of the projected token", variable.Location);
        }
        if (!value.Text.StartsWith('/'))
        {
            return new Finding(GKEAWS325.Rule, $"{EnvironmentVariable.WebIdentityTokenFile} must be an absolute path, not '{value.Text}'; the .NET SDK refuses it", value.Location);
        }
        // Paths that are wrong in themselves have rules of their own.
        if (container.TokenMounts.Any(mount => mount.Mount.Text("mountPath") is not ['/', ..] || mount.Mount["subPath"] is not null
            || mount.Tokens.Any(token => token.Text("path") is null or "" or ['/', ..] || token.Text("path")!.Contains("..", StringComparison.Ordinal))))
        {
            return null;
        }
        // A volume that is mounted in another container, or nowhere, is another finding's business.
        var files = container.TokenMounts.SelectMany(mount => mount.Tokens, (mount, token) => $"{mount.Mount.Text("mountPath")!.TrimEnd('/')}/{token.Text("path")}").ToList();
        return files.Contains(value.Text) || (files.Count == 0 && HasUnclearMount(container)) ? null : new Finding(GKEAWS325.Rule, files.Count == 0
            ? $"{EnvironmentVariable.WebIdentityTokenFile} is {value.Text}, but container {container.Name} mounts no volume with a projected token"
            : $"{EnvironmentVariable.WebIdentityTokenFile} is {value.Text}, but the token is in {string.Join(" or ", files)}", value.Location);
    }

    private static bool HasUnclearMount(PodContainer container) =>
        container.Pod.Volumes.Any(volume => volume.Tokens.Any() && !container.Pod.Containers.Any(other => other.Mounts.Any(mount => mount.Text("name") == volume.Name)))
        || !MountsOnlyWhatExists(container);

    // A misspelt name of a volume has its own rule; saying also that the volume is not mounted would name one mistake twice.
    private static bool MountsOnlyWhatExists(PodContainer container) => container.Mounts.All(mount => container.Pod.Volume(mount.Text("name")) is not null);
}
