using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class TokenPathCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) =>
        from pod in manifests.Pods
        from token in pod.Volumes.SelectMany(volume => volume.Tokens)
        let problem = Problem(token.Text("path"))
        where problem is not null
        select new Finding(GKEAWS321.Rule, problem, token.Scalar("path")?.Location ?? token.Location);

    private static string? Problem(string? path) => path switch
    {
        null or "" => "the projected token has no path: the name of its file inside of the mount directory",
        _ when path.StartsWith('/') => $"the path of the token is relative to the mount directory, not '{path}'",
        _ when path.Split('/').Contains("..") => $"the path of the token must not leave the mount directory: '{path}' holds '..'",
        _ => null,
    };
}
