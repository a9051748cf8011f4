using System.Text.RegularExpressions;
using GkeAws.Cli.Manifests;
using GkeAws.Cli.Manifests.Yaml;

namespace GkeAws.Cli.Scaffolding;

/// <summary>
/// The GKE cluster that kubectl points to, as <c>gcloud container clusters get-credentials</c> names its contexts. Read from the
/// configuration files alone: no cluster and no program is asked.
/// </summary>
internal sealed partial record KubeContext(string Project, string Location, string Cluster)
{
    /// <param name="variable">Environment variables by name.</param>
    /// <returns>Null: no configuration, no current context, or one of another kind of cluster.</returns>
    public static KubeContext? Current(Func<string, string?> variable)
    {
        // The first file that sets a value wins (Kubernetes documentation, "Organizing Cluster Access Using kubeconfig Files").
        var files = variable("KUBECONFIG") is { Length: > 0 } list
            ? list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            : variable("HOME") is { Length: > 0 } home ? [Path.Combine(home, ".kube", "config")] : [];
        return files.Select(CurrentContextIn).FirstOrDefault(name => name is { Length: > 0 }) is { } context ? Parse(context) : null;
    }

    public static KubeContext? Parse(string context) => Form().Match(context) is { Success: true, Groups: var parts }
        ? new KubeContext(parts[1].Value, parts[2].Value, parts[3].Value)
        : null;

    private static string? CurrentContextIn(string path)
    {
        try
        {
            return YamlReader.Read(new ManifestFile(path, File.ReadAllText(path))).Documents is [LocatedMapping root, ..] ? root.Text("current-context") : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be read offers nothing; the question is asked all the same.
            return null;
        }
    }

    [GeneratedRegex(@"\Agke_([^_]+)_([^_]+)_([^_]+)\z")]
    private static partial Regex Form();
}
