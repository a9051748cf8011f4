using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class HomeCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Containers
        .Where(container => container.SecurityContext?.Scalar("readOnlyRootFilesystem")?.Boolean == true && container.CanWrite("/tmp"))
        .Select(Judge).OfType<Finding>();

    private static Finding? Judge(PodContainer container)
    {
        var variable = container.Variable(EnvironmentVariable.Home);
        if (variable is null)
        {
            return new Finding(GKEAWS350.Rule, $"container {container.Name} has no HOME, so its programs look for a folder of their own on the read-only root; write HOME: /tmp", container.Location);
        }
        return variable.Scalar("value") is not { } home || container.CanWrite(home.Text)
            ? null
            : new Finding(GKEAWS350.Rule, $"HOME is {home.Text}, which container {container.Name} cannot write to; write /tmp", home.Location);
    }
}
