using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class SuspendedCronJobCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Objects
        .Where(item => item.Kind == "CronJob" && item.Spec?.Scalar("suspend")?.Boolean != true)
        .Select(item => new Finding(GKEAWS361.Rule, $"{item} runs by its schedule; write suspend: true and start it with kubectl create job --from", item.Spec?.Scalar("suspend")?.Location ?? item.Location));
}
