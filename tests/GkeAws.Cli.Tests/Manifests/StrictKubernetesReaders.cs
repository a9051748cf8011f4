using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using k8s;
using k8s.Models;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GkeAws.Cli.Tests.Manifests;

/// <summary>
/// The two strict readers of NuGet KubernetesClient. They know fields, types and quantities, but no required fields, enums,
/// names or references. Not for kustomizations, whose kind the package does not have.
/// </summary>
public static partial class StrictKubernetesReaders
{
    private static readonly Dictionary<string, Type> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Namespace"] = typeof(V1Namespace),
        ["ServiceAccount"] = typeof(V1ServiceAccount),
        ["Pod"] = typeof(V1Pod),
        ["CronJob"] = typeof(V1CronJob),
        ["Job"] = typeof(V1Job),
        ["Deployment"] = typeof(V1Deployment),
    };

    private static readonly JsonSerializerOptions Disallow = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>What KubernetesYaml with <c>strict: true</c> says against a text of one or more objects; null: nothing.</summary>
    public static string? YamlError(string text)
    {
        try
        {
            KubernetesYaml.LoadAllFromString(text, null, strict: true);
            return null;
        }
        catch (Exception exception) when (exception is YamlException or KeyNotFoundException or FormatException or InvalidOperationException or ArgumentException)
        {
            return exception.Message;
        }
    }

    /// <summary>
    /// What KubernetesJson says with unmapped members disallowed, after the YAML was read and turned into JSON; null: nothing.
    /// The object's kind chooses the model, its case and apiVersion aside: this reader never looks at either.
    /// </summary>
    public static string? JsonError(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException exception) when (exception.Message.Contains("uplicate key", StringComparison.Ordinal))
        {
            // The reading into JSON is not this reader's: it never sees a key that stood twice.
            return null;
        }
        return stream.Documents.Select(document => JsonError(document.RootNode)).OfType<string>().FirstOrDefault();
    }

    private static string? JsonError(YamlNode root)
    {
        var json = ToJson(root)!;
        var kind = json["kind"]?.GetValue<string>() ?? "";
        if (!Types.TryGetValue(kind, out var type))
        {
            return $"no model for the kind '{kind}'";
        }
        var read = typeof(KubernetesJson).GetMethod(nameof(KubernetesJson.Deserialize), 1, [typeof(JsonNode), typeof(JsonSerializerOptions)])!.MakeGenericMethod(type);
        try
        {
            read.Invoke(null, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [json, MergedOptions.Value], null);
            return null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            return exception.Message;
        }
    }

    // The package's own converters (quantities, times), with the one setting that makes them strict.
    private static readonly Lazy<JsonSerializerOptions> MergedOptions = new(() =>
    {
        JsonSerializerOptions? own = null;
        KubernetesJson.AddJsonOptions(options => own = options);
        return new JsonSerializerOptions(own ?? Disallow) { UnmappedMemberHandling = Disallow.UnmappedMemberHandling };
    });

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, ToJson(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(ToJson)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "~" or "null" } => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } scalar => JsonValue.Create(scalar.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when JsonNumber().IsMatch(scalar.Value!) => JsonNode.Parse(scalar.Value!),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new NotSupportedException(node.NodeType.ToString()),
    };

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z")]
    private static partial Regex JsonNumber();
}
