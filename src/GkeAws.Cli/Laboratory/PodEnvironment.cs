using GkeAws.Cli.Manifests;

namespace GkeAws.Cli.Laboratory;

/// <summary>The variables of a workload's container as its manifest has them, with the paths of its volumes led to folders of this machine.</summary>
internal sealed class PodEnvironment
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private readonly List<(string Mount, string Folder)> _mounts;

    /// <param name="scratch">An empty folder: each volume becomes one in it.</param>
    public PodEnvironment(PodContainer container, string podName, string scratch)
    {
        _mounts = [.. container.Mounts
            .Select(mount => (Mount: mount.Text("mountPath")?.TrimEnd('/') ?? "", Name: mount.Text("name") ?? ""))
            .Where(mount => mount.Mount.Length > 0 && mount.Name.Length > 0)
            .Select(mount => (mount.Mount, Path.Combine(scratch, "volumes", mount.Name)))];
        foreach (var variable in container.Variables)
        {
            var name = variable.Text("name") ?? "";
            var value = variable.Text("value") ?? ValueOf(variable.Descend("valueFrom", "fieldRef")?.Text("fieldPath"), container.Pod, podName);
            if (value is null && variable["valueFrom"] is not null)
            {
                LeftOut.Add(name);
                continue;
            }
            _variables[name] = Localize(value ?? "");
        }
    }

    public IReadOnlyDictionary<string, string> Variables => _variables;

    /// <summary>Variables whose values only a cluster has: from Secrets, ConfigMaps and fields of running pods.</summary>
    public List<string> LeftOut { get; } = [];

    /// <summary>The folders that stand for the mounts.</summary>
    public IEnumerable<string> Folders => _mounts.Select(mount => mount.Folder);

    /// <summary>A path in the pod, as it is here; others stay as they are.</summary>
    public string Localize(string path)
    {
        foreach (var (mount, folder) in _mounts)
        {
            if (path == mount || path.StartsWith(mount + "/", StringComparison.Ordinal))
            {
                return folder + path[mount.Length..];
            }
        }
        return path;
    }

    private static string? ValueOf(string? field, PodTemplate pod, string podName) => field switch
    {
        "metadata.name" => podName,
        "metadata.namespace" => pod.Owner.Namespace,
        "spec.serviceAccountName" => pod.Spec.Text("serviceAccountName"),
        _ => null,
    };
}
