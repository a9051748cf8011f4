using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Diagnosis;

/// <summary>kubectl's contexts by the cluster entry that each points to, as <c>kubectl config view --output json</c> has them.</summary>
internal sealed class KubectlContexts
{
    private readonly Dictionary<string, string> _entries = new(StringComparer.Ordinal);

    public KubectlContexts(JsonObject config)
    {
        Current = Text(config, "current-context") ?? "";
        foreach (var item in (config.Find("contexts")?.Value as JsonArray)?.Items.OfType<JsonObject>() ?? [])
        {
            if (Text(item, "name") is { } name && item.Find("context")?.Value is JsonObject context && Text(context, "cluster") is { } entry)
            {
                _entries[name] = entry;
            }
        }
    }

    /// <summary>Empty: there is none.</summary>
    public string Current { get; }

    /// <summary>The cluster entry of the current context; empty: there is none.</summary>
    public string CurrentEntry => _entries.GetValueOrDefault(Current, "");

    /// <summary>
    /// As <c>gcloud container clusters get-credentials</c> names the cluster entry; <c>kubectl config rename-context</c> leaves it as it is.
    /// </summary>
    public static string EntryOf(GkeCluster cluster) => $"gke_{cluster.Project}_{cluster.Location}_{cluster.Name}";

    /// <summary>Is that a name that gcloud gives? Project, location and cluster have no underscore.</summary>
    public static bool IsGke(string entry) => entry.Split('_') is ["gke", { Length: > 0 }, { Length: > 0 }, { Length: > 0 }];

    /// <summary>A context of that cluster, the current one before others; null: there is none.</summary>
    public string? Of(GkeCluster cluster)
    {
        var entry = EntryOf(cluster);
        return CurrentEntry == entry ? Current : _entries.Where(pair => pair.Value == entry).Select(pair => pair.Key).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    private static string? Text(JsonObject json, string name) => (json.Find(name)?.Value as JsonString)?.Value;
}
