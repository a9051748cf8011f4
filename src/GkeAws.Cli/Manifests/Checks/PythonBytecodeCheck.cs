using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class PythonBytecodeCheck : IManifestCheck
{
    private const string Variable = "PYTHONDONTWRITEBYTECODE";

    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Pods
        .Where(pod => pod.Component == "python")
        .SelectMany(pod => pod.Containers)
        .Where(container => container.Variable(Variable)?.Text("value") != "1")
        .Select(container => new Finding(GKEAWS352.Rule, $"container {container.Name} needs {Variable}=\"1\", else Python tries to write bytecode beside its sources, on the read-only root", container.Variable(Variable)?["value"]?.Location ?? container.Location));
}
