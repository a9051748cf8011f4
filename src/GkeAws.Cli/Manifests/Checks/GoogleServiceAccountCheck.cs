using System.Text.RegularExpressions;
using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed partial class GoogleServiceAccountCheck : IManifestCheck
{
    private const string Annotation = "iam.gke.io/gcp-service-account";

    public IEnumerable<Finding> Check(ManifestSet manifests) =>
        manifests.Objects.Select(item => (item.Kind, item.Metadata))
            .Concat(manifests.Pods.Where(pod => pod.Owner.Kind != "Pod").Select(pod => ("pod template", pod.Metadata)))
            .Select(place => Judge(place.Item1, place.Item2?.Mapping("annotations")?.Scalar(Annotation)))
            .OfType<Finding>();

    private static Finding? Judge(string kind, LocatedScalar? value)
    {
        if (value is null || Placeholder.In(value.Text) is not null)
        {
            return null;
        }
        if (kind != "ServiceAccount")
        {
            return new Finding(GKEAWS367.Rule, $"{Annotation} is read from a ServiceAccount alone, and this is a {kind}: move it there", value.Location);
        }
        return Email().IsMatch(value.Text)
            ? null
            : new Finding(GKEAWS367.Rule, $"'{value.Text}' is no e-mail address of a Google service account; write ID@PROJECT.iam.gserviceaccount.com, or remove the annotation: AWS does not look at it", value.Location);
    }

    [GeneratedRegex(@"\A[a-z0-9-]+@([a-z0-9-]+\.)+gserviceaccount\.com\z")]
    private static partial Regex Email();
}
