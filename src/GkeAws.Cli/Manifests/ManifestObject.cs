using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Manifests;

/// <summary>One Kubernetes object of a file.</summary>
internal sealed class ManifestObject(string path, LocatedMapping root)
{
    public string Path { get; } = path;

    public LocatedMapping Root { get; } = root;

    public string ApiVersion => Root.Text("apiVersion") ?? "";

    public string Kind => Root.Text("kind") ?? "";

    public LocatedMapping? Metadata => Root.Mapping("metadata");

    public LocatedMapping? Spec => Root.Mapping("spec");

    public string? Name => Metadata?.Text("name");

    public string? Namespace => Metadata?.Text("namespace");

    /// <summary>The place a finding about the whole object points at: its name, else its start.</summary>
    public SourceLocation Location => Metadata?.Scalar("name")?.Location ?? Root.Location;

    public override string ToString() => $"{Kind} {Name ?? "without a name"}";
}
