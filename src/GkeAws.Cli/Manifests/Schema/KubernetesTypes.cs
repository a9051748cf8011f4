namespace GkeAws.Cli.Manifests.Schema;

/// <summary>Looks up which fields an object has and what each holds.</summary>
internal static class KubernetesTypes
{
    private static readonly Dictionary<string, Dictionary<string, string>> Types = KubernetesFields.Table.Split('\n')
        .Select(line => line.Split(' '))
        .ToDictionary(
            words => words[0],
            words => words.Skip(1).Select(word => word.Split(':')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal),
            StringComparer.Ordinal);

    /// <summary>The kinds whose every field is checked, each with the only apiVersion it has.</summary>
    public static readonly IReadOnlyDictionary<string, string> ApiVersions = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Namespace"] = "v1",
        ["ServiceAccount"] = "v1",
        ["Pod"] = "v1",
        ["Job"] = "batch/v1",
        ["CronJob"] = "batch/v1",
        ["Deployment"] = "apps/v1",
    };

    /// <summary>The fields of a type, or null when the type is a plain one (<c>string</c>, <c>integer</c> …).</summary>
    public static IReadOnlyDictionary<string, string>? FieldsOf(string type) => Types.GetValueOrDefault(type);
}
