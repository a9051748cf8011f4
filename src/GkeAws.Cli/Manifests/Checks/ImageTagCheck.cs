using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class ImageTagCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) =>
        from container in manifests.Containers
        let image = container.Entry.Scalar("image")
        where image is { Text.Length: > 0 } && !image.Text.Any(char.IsWhiteSpace) && IsFloating(image.Text)
        select new Finding(GKEAWS316.Rule, $"{image.Text} can be another image tomorrow; name a version or a digest", image.Location);

    private static bool IsFloating(string image)
    {
        if (image.Contains('@', StringComparison.Ordinal))
        {
            return false;
        }
        // A colon before the last slash belongs to the registry's port.
        var name = image[(image.LastIndexOf('/') + 1)..];
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || name[(colon + 1)..] == "latest";
    }
}
