using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Diagnosis;

/// <summary>The issuer that the cluster's tokens carry, asked of the cluster itself: the only place that cannot be wrong.</summary>
internal static class IssuerProbe
{
    public static async Task<DoctorLine> Ask(Kubectl kubectl, GkeCluster cluster, CancellationToken cancellation)
    {
        var run = await kubectl.Discovery(cancellation).ConfigureAwait(false);
        var command = $"kubectl --context {kubectl.Context} get --raw /.well-known/openid-configuration";
        if (run is not { Code: 0 })
        {
            return DoctorLine.Unknown(DoctorPart.Issuer, cluster.FileName, $"the cluster does not tell its issuer: {run?.Cause ?? "kubectl is not here"}", command);
        }
        var issuer = ((JsonReader.Read(run.Output, out _) as JsonObject)?.Find("issuer")?.Value as JsonString)?.Value;
        if (issuer == cluster.Issuer.Url)
        {
            return DoctorLine.Fine(DoctorPart.Issuer, cluster.FileName, $"{issuer} is the issuer of the cluster's tokens");
        }
        return issuer is null
            ? DoctorLine.Unknown(DoctorPart.Issuer, cluster.FileName, "the cluster's answer has no issuer", command)
            : DoctorLine.Wrong(DoctorPart.Issuer, cluster.FileName, $"the cluster's tokens name the issuer {issuer}, and federation.json means {cluster.Issuer.Url}",
                "correct project, location and name of the cluster in federation.json, then run gke-aws render, scripts/3-provider.sh and scripts/4-role.sh; or point kubectl to the other cluster");
    }
}
