using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Diagnosis;

/// <summary>The issuer that the cluster's tokens carry, asked of the cluster itself: the only place that cannot be wrong.</summary>
internal static class IssuerProbe
{
    /// <returns>The issuer too; null: the cluster does not tell it.</returns>
    public static async Task<(DoctorLine Line, string? Issuer)> Ask(Kubectl kubectl, GkeCluster cluster, CancellationToken cancellation)
    {
        var run = await kubectl.Discovery(cancellation).ConfigureAwait(false);
        var command = $"kubectl --context {kubectl.Context} get --raw /.well-known/openid-configuration";
        if (run is not { Code: 0 })
        {
            var (cause, next) = KubectlComplaint.Of(run, command);
            return (DoctorLine.Unknown(DoctorPart.Issuer, cluster.FileName, $"the cluster does not tell its issuer: {cause}", next), null);
        }
        var issuer = ((JsonReader.Read(run.Output, out _) as JsonObject)?.Find("issuer")?.Value as JsonString)?.Value;
        return (issuer is null ? DoctorLine.Unknown(DoctorPart.Issuer, cluster.FileName, "the cluster's answer has no issuer", command)
            : issuer == cluster.Issuer.Url ? DoctorLine.Fine(DoctorPart.Issuer, cluster.FileName, $"{issuer} is the issuer of the cluster's tokens")
            : DoctorLine.Wrong(DoctorPart.Issuer, cluster.FileName, $"the cluster's tokens name the issuer {issuer}, and federation.json means {cluster.Issuer.Url}",
                "correct project, location and name of the cluster in federation.json, then run gke-aws render, scripts/3-provider.sh and scripts/4-role.sh; or point kubectl to the other cluster"), issuer);
    }
}
