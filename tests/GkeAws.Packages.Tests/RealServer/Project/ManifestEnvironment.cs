using System.Globalization;
using GkeAws.Packages.Tests.RealServer.Issuer;
using YamlDotNet.RepresentationModel;

namespace GkeAws.Packages.Tests.RealServer.Project;

/// <summary>What a CronJob's (or Pod's) manifest gives its one container: the environment, and the token the kubelet would project.</summary>
public sealed class ManifestEnvironment
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly List<string> podNames = [];
    private readonly string audience;
    private readonly TimeSpan lifetime;

    /// <exception cref="InvalidDataException">The token file the container is told of is not the one that is mounted.</exception>
    public ManifestEnvironment(string manifest)
    {
        using var reader = File.OpenText(manifest);
        var stream = new YamlStream();
        stream.Load(reader);
        var root = stream.Documents.Single().RootNode;
        Namespace = root["metadata"]["namespace"].ToString();
        var pod = root["kind"].ToString() == "CronJob" ? root["spec"]["jobTemplate"]["spec"]["template"]["spec"] : root["spec"];
        ServiceAccount = pod["serviceAccountName"].ToString();

        var container = Items(pod["containers"]).Single();
        foreach (var variable in Items(container["env"]))
        {
            ReadVariable(variable);
        }

        var (volume, token) = Items(pod["volumes"])
            .SelectMany(volume => Sources(volume).Select(source => (volume["name"].ToString(), source)))
            .Single();
        audience = token["audience"].ToString();
        lifetime = TimeSpan.FromSeconds(int.Parse(token["expirationSeconds"].ToString(), CultureInfo.InvariantCulture));
        var mount = Items(container["volumeMounts"]).Single(mount => mount["name"].ToString() == volume);
        var mounted = $"{mount["mountPath"]}/{token["path"]}";
        if (values["AWS_WEB_IDENTITY_TOKEN_FILE"] != mounted)
        {
            throw new InvalidDataException($"{manifest}: the token is at {mounted}, AWS_WEB_IDENTITY_TOKEN_FILE says {values["AWS_WEB_IDENTITY_TOKEN_FILE"]}");
        }
    }

    public string Namespace { get; }

    public string ServiceAccount { get; }

    public string RoleArn => values["AWS_ROLE_ARN"];

    public string Region => values["AWS_REGION"];

    /// <summary>The token of a pod made from this manifest, as the kubelet asks for it.</summary>
    public PodToken TokenOf(string podName) => new(audience, Namespace, ServiceAccount, podName, lifetime);

    /// <summary>The container's variables, with the two paths of the pod's volumes led to places on this machine.</summary>
    public Dictionary<string, string?> VariablesOf(string podName, string tokenFile, string home)
    {
        var variables = values.ToDictionary(pair => pair.Key, pair => (string?)pair.Value, StringComparer.Ordinal);
        foreach (var name in podNames)
        {
            variables[name] = podName;
        }
        variables["AWS_WEB_IDENTITY_TOKEN_FILE"] = tokenFile;
        variables["HOME"] = home;
        return variables;
    }

    private void ReadVariable(YamlNode variable)
    {
        var name = variable["name"].ToString();
        if (Member(variable, "value") is { } value)
        {
            values.Add(name, value.ToString());
        }
        else if (variable["valueFrom"]["fieldRef"]["fieldPath"].ToString() is "metadata.name")
        {
            podNames.Add(name);
        }
        else
        {
            throw new InvalidDataException($"{name}: only value and metadata.name are known here, not {variable}");
        }
    }

    private static IEnumerable<YamlNode> Sources(YamlNode volume) => Member(volume, "projected") is { } projected
        ? Items(projected["sources"]).Select(source => Member(source, "serviceAccountToken")).OfType<YamlNode>()
        : [];

    private static YamlSequenceNode Items(YamlNode node) => (YamlSequenceNode)node;

    private static YamlNode? Member(YamlNode node, string name) => ((YamlMappingNode)node).Children.TryGetValue(name, out var value) ? value : null;
}
