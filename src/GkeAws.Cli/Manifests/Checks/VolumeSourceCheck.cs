using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class VolumeSourceCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) =>
        from volume in manifests.Pods.SelectMany(pod => pod.Volumes)
        let sources = volume.Entry.Entries.Where(entry => entry.Key.Text != "name" && volume.Entry[entry.Key.Text] is not null).ToList()
        where sources.Count > 1
        select new Finding(GKEAWS327.Rule, $"a volume has one source, '{volume.Name}' has {string.Join(" and ", sources.Select(source => source.Key.Text))}", sources[1].Key.Location);
}
