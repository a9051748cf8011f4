using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class DotnetDiagnosticsCheck : IManifestCheck
{
    private const string Variable = "DOTNET_EnableDiagnostics";

    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Pods
        .Where(pod => pod.Component == "csharp")
        .SelectMany(pod => pod.Containers)
        .Where(container => container.Variable(Variable)?.Text("value") != "0")
        .Select(container => new Finding(GKEAWS351.Rule, $"container {container.Name} needs {Variable}=\"0\", else the .NET runtime opens its diagnostics channel, a file in /tmp that nobody uses here", container.Variable(Variable)?["value"]?.Location ?? container.Location));
}
