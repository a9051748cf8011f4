using System.Text.RegularExpressions;
using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed partial class ImageReferenceCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) =>
        from container in manifests.Containers
        let image = container.Entry.Scalar("image")
        where image is { Text.Length: > 0 } && Placeholder.In(image.Text) is null && !Reference().IsMatch(image.Text)
        select new Finding(GKEAWS315.Rule, $"\"{image.Text}\" is not an image: [registry[:port]/]repository[:tag][@sha256:digest], the repository in lower case, no white space", image.Location);

    [GeneratedRegex(@"\A([A-Za-z0-9.-]+(:[0-9]{1,5})?/)?[a-z0-9]+(([._]|__|-+)[a-z0-9]+)*(/[a-z0-9]+(([._]|__|-+)[a-z0-9]+)*)*(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@sha256:[a-f0-9]{64})?\z")]
    private static partial Regex Reference();
}
