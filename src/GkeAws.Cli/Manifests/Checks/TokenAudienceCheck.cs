using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class TokenAudienceCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) =>
        from pod in manifests.Pods
        from token in pod.Volumes.SelectMany(volume => volume.Tokens)
        where string.IsNullOrEmpty(token.Text("audience"))
        select new Finding(GKEAWS320.Rule, "the projected token has no audience, so it gets the API server's own and STS refuses it; write audience: \"sts.amazonaws.com\" (the client id of the OIDC provider)", token.Location);
}
