using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class PortCheck : IManifestCheck
{
    private static readonly string[] Fields = ["containerPort", "hostPort"];

    public IEnumerable<Finding> Check(ManifestSet manifests) =>
        from container in manifests.Containers
        from port in container.Entry.Mappings("ports")
        from field in Fields
        let number = port.Scalar(field)
        where number is not null && !(int.TryParse(number.Text, out var value) && value is >= 1 and <= 65535)
        select new Finding(GKEAWS318.Rule, $"{field} is a number from 1 to 65535, not {number.Text}", number.Location);
}
