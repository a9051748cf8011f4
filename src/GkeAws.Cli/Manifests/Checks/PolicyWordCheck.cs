using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class PolicyWordCheck : IManifestCheck
{
    private static readonly string[] PullPolicies = ["Always", "IfNotPresent", "Never"];
    private static readonly string[] RestartPolicies = ["Always", "OnFailure", "Never"];
    private static readonly string[] JobRestartPolicies = ["OnFailure", "Never"];

    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Containers
        .Select(container => Judge(container.Entry.Scalar("imagePullPolicy"), "imagePullPolicy", PullPolicies))
        .Concat(manifests.Pods.Select(Judge)).OfType<Finding>();

    private static Finding? Judge(PodTemplate pod)
    {
        var isJob = pod.Owner.Kind is "Job" or "CronJob";
        return isJob && pod.Spec["restartPolicy"] is null
            ? new Finding(GKEAWS317.Rule, $"the pods of a {pod.Owner.Kind} need restartPolicy Never or OnFailure; the default Always is refused there", pod.Owner.Location)
            : Judge(pod.Spec.Scalar("restartPolicy"), "restartPolicy", isJob ? JobRestartPolicies : RestartPolicies);
    }

    private static Finding? Judge(LocatedScalar? word, string field, string[] allowed) => word is null || allowed.Contains(word.Text)
        ? null
        : new Finding(GKEAWS317.Rule, $"{field} is one of {string.Join(", ", allowed)}, not '{word.Text}'", word.Location);
}
