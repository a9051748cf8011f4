using System.Text.RegularExpressions;
using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed partial class LabelCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Objects.Select(item => item.Metadata)
        .Concat(manifests.Pods.Where(pod => pod.Owner.Kind != "Pod").Select(pod => pod.Metadata))
        .Select(metadata => metadata?.Mapping("labels")).OfType<LocatedMapping>()
        .SelectMany(labels => labels.Entries)
        .SelectMany(label => Judge(label.Key, label.Value));

    private static IEnumerable<Finding> Judge(LocatedScalar key, LocatedNode value)
    {
        if (!LabelKey().IsMatch(key.Text))
        {
            yield return new Finding(GKEAWS310.Rule, $"'{key.Text}' is not a label: an optional DNS name and '/', then at most 63 letters, digits and -_. with a letter or digit at both ends", key.Location);
        }
        if (value is LocatedScalar text && !LabelValue().IsMatch(text.Text))
        {
            yield return new Finding(GKEAWS310.Rule, $"'{text.Text}' is not a value of a label: at most 63 letters, digits and -_. with a letter or digit at both ends", text.Location);
        }
    }

    [GeneratedRegex(@"\A([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?\z")]
    private static partial Regex LabelKey();

    [GeneratedRegex(@"\A([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?\z")]
    private static partial Regex LabelValue();
}
