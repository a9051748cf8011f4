using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class TokenLifetimeCheck : IManifestCheck
{
    private const long ShortestLifetime = 600;

    public IEnumerable<Finding> Check(ManifestSet manifests) =>
        from pod in manifests.Pods
        from token in pod.Volumes.SelectMany(volume => volume.Tokens)
        let lifetime = token.Scalar("expirationSeconds")
        where lifetime is not null && long.TryParse(lifetime.Text, out var seconds) && seconds < ShortestLifetime
        select new Finding(GKEAWS322.Rule, $"a token lives at least {ShortestLifetime} seconds; the API server refuses {lifetime.Text}", lifetime.Location);
}
