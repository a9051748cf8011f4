using GkeAws.Cli.Manifests.Yaml;

namespace GkeAws.Cli.Manifests;

/// <summary>What makes pods: a bare Pod, or the template inside of an object that starts pods.</summary>
internal sealed class PodTemplate
{
    private PodTemplate(ManifestObject owner, LocatedMapping? metadata, LocatedMapping spec)
    {
        Owner = owner;
        Metadata = metadata;
        Spec = spec;
        Volumes = [.. spec.Mappings("volumes").Select(volume => new PodVolume(volume))];
        Containers = [.. spec.Mappings("initContainers").Concat(spec.Mappings("containers")).Select(container => new PodContainer(container, this))];
    }

    public ManifestObject Owner { get; }

    public LocatedMapping? Metadata { get; }

    public LocatedMapping Spec { get; }

    public IReadOnlyList<PodVolume> Volumes { get; }

    /// <summary>Init containers first: all of them run under the same conditions.</summary>
    public IReadOnlyList<PodContainer> Containers { get; }

    public LocatedMapping? SecurityContext => Spec.Mapping("securityContext");

    /// <summary>The language of the lister, as our manifests mark it: the label <c>app.kubernetes.io/component</c> is <c>csharp</c>, <c>python</c> or <c>awscli</c>.</summary>
    public string? Component => Metadata?.Mapping("labels")?.Text("app.kubernetes.io/component");

    /// <summary>The volume that a mount names; the first when the name stands twice.</summary>
    public PodVolume? Volume(string? name) => Volumes.FirstOrDefault(volume => volume.Name == name);

    /// <summary>The object's pod template, or null when it starts no pods.</summary>
    public static PodTemplate? Of(ManifestObject owner)
    {
        if (owner.Kind == "Pod")
        {
            return owner.Spec is { } pod ? new PodTemplate(owner, owner.Metadata, pod) : null;
        }
        var template = owner.Kind switch
        {
            "CronJob" => owner.Spec?.Descend("jobTemplate", "spec", "template"),
            "Job" or "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" => owner.Spec?.Mapping("template"),
            _ => null,
        };
        return template?.Mapping("spec") is { } spec ? new PodTemplate(owner, template.Mapping("metadata"), spec) : null;
    }
}
