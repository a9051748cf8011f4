using GkeAws.Cli.Manifests.Schema;
using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

/// <summary>Names of objects, containers and volumes.</summary>
internal sealed class NameCheck : IManifestCheck
{
    // Its jobs get longer names, and those have at most 63 characters.
    private const int LongestCronJobName = 52;

    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Objects.SelectMany(JudgeObject)
        .Concat(manifests.Pods.SelectMany(pod => pod.Volumes).Select(volume => Judge(volume.Entry, "volume")).OfType<Finding>())
        .Concat(manifests.Containers.Select(container => Judge(container.Entry, "container")).OfType<Finding>());

    private static IEnumerable<Finding> JudgeObject(ManifestObject item)
    {
        if (!KubernetesTypes.ApiVersions.ContainsKey(item.Kind))
        {
            yield break;
        }
        var name = item.Metadata?.Scalar("name");
        if (name is null)
        {
            if (item.Metadata?["generateName"] is null)
            {
                yield return new Finding(GKEAWS309.Rule, $"the {item.Kind} has no metadata.name", item.Location);
            }
        }
        else if (item.Kind == "Namespace" && !KubernetesName.IsLabel(name.Text))
        {
            yield return new Finding(GKEAWS309.Rule, $"'{name.Text}' is not a namespace name: {KubernetesName.LabelRule}", name.Location);
        }
        else if (!KubernetesName.IsSubdomain(name.Text))
        {
            yield return new Finding(GKEAWS309.Rule, $"'{name.Text}' is not a name of a {item.Kind}: {KubernetesName.SubdomainRule}", name.Location);
        }
        else if (item.Kind == "CronJob" && name.Text.Length > LongestCronJobName)
        {
            yield return new Finding(GKEAWS309.Rule, $"the name of a CronJob has at most {LongestCronJobName} characters, this one {name.Text.Length}: the names of its jobs are longer", name.Location);
        }
        if (item.Metadata?.Scalar("namespace") is { } space && !KubernetesName.IsLabel(space.Text))
        {
            yield return new Finding(GKEAWS309.Rule, $"'{space.Text}' is not a namespace name: {KubernetesName.LabelRule}", space.Location);
        }
    }

    private static Finding? Judge(LocatedMapping entry, string what) => entry.Scalar("name") switch
    {
        null => new Finding(GKEAWS309.Rule, $"the {what} has no name", entry.Location),
        { } name when !KubernetesName.IsLabel(name.Text) => new Finding(GKEAWS309.Rule, $"'{name.Text}' is not a name of a {what}: {KubernetesName.LabelRule}", name.Location),
        _ => null,
    };
}
