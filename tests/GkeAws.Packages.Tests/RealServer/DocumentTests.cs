using System.Text.Json.Nodes;

namespace GkeAws.Packages.Tests.RealServer;

[Collection(nameof(FederatedCephGroup))]
public sealed class DocumentTests(FederatedCeph ceph)
{
    [SkippableFact]
    public async Task TheServerKeepsTheTrustPolicyAsProduced()
    {
        var running = ceph.Running;
        var kept = await running.Iam.TrustPolicyOfAsync(running.Project.RoleName);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(running.Project.TrustPolicy), kept), kept.ToString());
    }

    [SkippableFact]
    public async Task TheServerKeepsTheS3PolicyAsProduced()
    {
        var running = ceph.Running;
        var kept = await running.Iam.RolePolicyAsync(running.Project.RoleName, FederatedCeph.PolicyName);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(running.Project.S3Policy), kept), kept.ToString());
    }

    [SkippableFact]
    public async Task TheServerKeepsTheProviderAsProduced()
    {
        var running = ceph.Running;
        var federated = JsonNode.Parse(running.Project.TrustPolicy)!["Statement"]![0]!["Principal"]!["Federated"]!.GetValue<string>();
        var (url, clientIds) = await running.Iam.OpenIdConnectProviderAsync(federated);
        Assert.Equal(running.Project.IssuerUrl, url);
        Assert.Equal(running.Project.Provider["ClientIDList"]!.AsArray().Select(id => id!.GetValue<string>()), clientIds);
    }
}
