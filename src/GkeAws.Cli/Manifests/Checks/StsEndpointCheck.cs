using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class StsEndpointCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Containers.Where(container => container.ReachesAws).Select(Judge).OfType<Finding>();

    private static Finding? Judge(PodContainer container)
    {
        var variable = container.Variable(EnvironmentVariable.StsRegionalEndpoints);
        if (variable is null)
        {
            return new Finding(GKEAWS334.Rule, $"container {container.Name} has no {EnvironmentVariable.StsRegionalEndpoints}: SDKs from before July 2025 then call the global STS; write the value regional", container.Location);
        }
        return variable["valueFrom"] is not null || variable.Text("value") == "regional"
            ? null
            : new Finding(GKEAWS334.Rule, $"{EnvironmentVariable.StsRegionalEndpoints} must be regional, not '{variable.Text("value")}': only then is the pod's own region called", variable.Scalar("value")?.Location ?? variable.Location);
    }
}
