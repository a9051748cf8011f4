using GkeAws.Cli.Manifests.Yaml;

namespace GkeAws.Cli.Manifests;

/// <summary>A <c>kustomization.yaml</c>: what it applies, and which files it only patches with.</summary>
internal sealed class Kustomization(string path, LocatedMapping root)
{
    public static readonly IReadOnlyList<string> FileNames = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

    public string Path { get; } = path;

    public LocatedMapping Root { get; } = root;

    /// <summary>The folder, with a final <c>/</c>; empty for the current one.</summary>
    public string Folder { get; } = path[..(path.LastIndexOf('/') + 1)];

    /// <summary>The namespace that it sets in every object, if any.</summary>
    public string? Namespace => Root.Text("namespace");

    /// <summary>The entries of <c>resources</c> that are files or folders here, each with the path it means. Addresses of other places are left out.</summary>
    public IEnumerable<(LocatedScalar Entry, string Target)> Resources =>
        (Root["resources"] as LocatedSequence)?.Items.OfType<LocatedScalar>()
            .Where(entry => !IsAddress(entry.Text))
            .Select(entry => (entry, Resolve(entry.Text))) ?? [];

    /// <summary>Files that hold parts of objects, not objects.</summary>
    public IEnumerable<string> PatchFiles => Root.Mappings("patches").Select(patch => patch.Text("path")).OfType<string>()
        .Concat((Root["patchesStrategicMerge"] as LocatedSequence)?.Items.OfType<LocatedScalar>().Select(entry => entry.Text) ?? [])
        .Select(Resolve);

    public static bool IsFileName(string path) => FileNames.Contains(path[(path.LastIndexOf('/') + 1)..]);

    private static bool IsAddress(string resource) => resource.Contains("://", StringComparison.Ordinal)
        || resource.Contains("?ref=", StringComparison.Ordinal) || resource.StartsWith("git@", StringComparison.Ordinal);

    private string Resolve(string relativePath)
    {
        var parts = new List<string>();
        foreach (var part in (Folder + relativePath).Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
            {
                parts.Add(part);
            }
        }
        return string.Join('/', parts);
    }
}
