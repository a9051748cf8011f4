using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Manifests;

/// <summary>A container of a pod template.</summary>
internal sealed class PodContainer(LocatedMapping entry, PodTemplate pod)
{
    public LocatedMapping Entry { get; } = entry;

    public PodTemplate Pod { get; } = pod;

    public string Name => Entry.Text("name") ?? "(without a name)";

    /// <summary>The place a finding about the whole container points at: its name, else its start.</summary>
    public SourceLocation Location => Entry.Scalar("name")?.Location ?? Entry.Location;

    public LocatedMapping? SecurityContext => Entry.Mapping("securityContext");

    public IEnumerable<LocatedMapping> Mounts => Entry.Mappings("volumeMounts");

    public IEnumerable<LocatedMapping> Variables => Entry.Mappings("env");

    /// <summary>The mounts that hold a projected ServiceAccount token, with the volume's tokens.</summary>
    public IEnumerable<(LocatedMapping Mount, IReadOnlyList<LocatedMapping> Tokens)> TokenMounts => Mounts
        .Select(mount => (mount, (IReadOnlyList<LocatedMapping>)[.. Pod.Volume(mount.Text("name"))?.Tokens ?? []]))
        .Where(pair => pair.Item2.Count > 0);

    /// <summary>The entry of an environment variable; of two with one name the last, which wins in the pod.</summary>
    public LocatedMapping? Variable(string name) => Variables.LastOrDefault(variable => variable.Text("name") == name);

    /// <summary>True when the container is meant to reach AWS: it mounts a projected token or names a role or a token file.</summary>
    public bool ReachesAws => TokenMounts.Any()
        || Variable(EnvironmentVariable.RoleArn) is not null
        || Variable(EnvironmentVariable.WebIdentityTokenFile) is not null;

    /// <summary>A setting that the container may override and the pod may give: the container's value, else the pod's.</summary>
    public LocatedNode? Setting(string name) => SecurityContext?[name] ?? Pod.SecurityContext?[name];

    /// <summary>True when the path lies on a volume that the container can write to.</summary>
    public bool CanWrite(string path) => Mounts
        .Where(mount => mount.Scalar("readOnly")?.Boolean != true && Pod.Volume(mount.Text("name")) is { } volume && !volume.Tokens.Any())
        .Select(mount => mount.Text("mountPath")?.TrimEnd('/'))
        .Any(folder => !string.IsNullOrEmpty(folder) && (path.TrimEnd('/') == folder || path.StartsWith(folder + "/", StringComparison.Ordinal)));
}
