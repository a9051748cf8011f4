using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class PodSecurityLabelsCheck : IManifestCheck
{
    private const string Prefix = "pod-security.kubernetes.io/";

    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Objects.Where(item => item.Kind == "Namespace").Select(Judge).OfType<Finding>();

    private static Finding? Judge(ManifestObject item)
    {
        var level = item.Metadata?.Mapping("labels")?.Scalar(Prefix + "enforce");
        return level?.Text == "restricted" ? null : new Finding(GKEAWS364.Rule, level is null
            ? $"the namespace {item.Name} lets any pod in; write the label {Prefix}enforce: restricted"
            : $"the label {Prefix}enforce is '{level.Text}'; write restricted", level?.Location ?? item.Location);
    }
}
