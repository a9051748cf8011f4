using System.Text.RegularExpressions;
using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed partial class SessionNameCheck : IManifestCheck
{
    // STS takes 2 to 64 characters.
    private const int LongestSessionName = 64;

    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Containers.Where(container => container.ReachesAws).Select(Judge).OfType<Finding>();

    private static Finding? Judge(PodContainer container)
    {
        var variable = container.Variable(EnvironmentVariable.RoleSessionName);
        if (variable is null)
        {
            return new Finding(GKEAWS331.Rule, $"container {container.Name} has no {EnvironmentVariable.RoleSessionName}: CloudTrail cannot say which pod acted; take it from metadata.name", container.Location);
        }
        if (variable.Scalar("value") is { } value && !SessionName().IsMatch(value.Text) && Placeholder.In(value.Text) is null)
        {
            return new Finding(GKEAWS331.Rule, $"{EnvironmentVariable.RoleSessionName} has 2 to {LongestSessionName} letters, digits and _+=,.@-; STS refuses '{value.Text}'", value.Location);
        }
        var takesPodName = variable.Descend("valueFrom", "fieldRef")?.Text("fieldPath") == "metadata.name";
        return takesPodName && container.Pod.Owner is { Kind: "Pod", Name.Length: > LongestSessionName } pod
            ? new Finding(GKEAWS331.Rule, $"the pod's name is the session name, and STS takes at most {LongestSessionName} characters: this name has {pod.Name!.Length}", pod.Location)
            : null;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_+=,.@-]{2,64}\z")]
    private static partial Regex SessionName();
}
