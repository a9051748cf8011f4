using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class StaticKeyCheck : IManifestCheck
{
    private static readonly string[] KeyVariables = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"];

    public IEnumerable<Finding> Check(ManifestSet manifests) =>
        from container in manifests.Containers
        from variable in container.Variables
        let name = variable.Scalar("name")
        where name is not null && KeyVariables.Contains(name.Text)
        select new Finding(GKEAWS335.Rule, $"{name.Text} in the environment wins over the projected token: the pod would run with a stored key; remove it", name.Location);
}
