using System.Text.Json.Nodes;
using Amazon.Runtime;
using GkeAws.Cli.Iam;
using GkeAws.Cli.Iam.Wire;
using GkeAws.Federation.Identity;

namespace GkeAws.Packages.Tests.RealServer;

/// <summary>The tool's IAM client against a server that is not ours: it checks the signature, and answers about the produced project.</summary>
[Collection(nameof(FederatedCephGroup))]
public sealed class IamClientTests(FederatedCeph ceph)
{
    [SkippableFact]
    public async Task TheClientReadsRoleAndPolicies()
    {
        var running = ceph.Running;
        var project = running.Project;
        using var iam = Client(running, running.Server.Administrator.SecretAccessKey);

        var role = await iam.GetRole(project.RoleName, CancellationToken.None);
        var names = await iam.ListRolePolicies(project.RoleName, CancellationToken.None);
        var policy = await iam.GetRolePolicy(project.RoleName, FederatedCeph.PolicyName, CancellationToken.None);

        Assert.Equal(running.RoleArn(project.RoleName), Value(role).Arn);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(project.TrustPolicy), JsonNode.Parse(Value(role).TrustPolicy!)), Value(role).TrustPolicy);
        Assert.Equal([FederatedCeph.PolicyName], Value(names));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(project.S3Policy), JsonNode.Parse(Value(policy))), Value(policy));
    }

    [SkippableFact]
    public async Task TheClientReadsProviders()
    {
        var running = ceph.Running;
        using var iam = Client(running, running.Server.Administrator.SecretAccessKey);

        var arns = await iam.ListOpenIDConnectProviders(CancellationToken.None);
        var provider = await iam.GetOpenIDConnectProvider(Assert.Single(Value(arns)), CancellationToken.None);

        Assert.Equal(running.Project.IssuerUrl, Value(provider).Url);
        Assert.Equal(running.Project.Provider["ClientIDList"]!.AsArray().Select(id => id!.GetValue<string>()), Value(provider).ClientIds);
    }

    [SkippableFact]
    public async Task TheServersRefusalsKeepTheirCodes()
    {
        var running = ceph.Running;
        using var iam = Client(running, running.Server.Administrator.SecretAccessKey);
        using var stranger = Client(running, "another secret");

        Assert.Equal("NoSuchEntity", (await iam.GetRole("no-such-role", CancellationToken.None)).Failure?.Code);
        Assert.Equal("AccessDenied", (await stranger.GetRole(running.Project.RoleName, CancellationToken.None)).Failure?.Code);
    }

    private static IdentityManagementClient Client(FederatedCeph.Parts running, string secretKey) => new(new IamServiceConfig(Partition.Aws)
    {
        ServiceURL = running.Server.Endpoint.AbsoluteUri,
        DefaultAWSCredentials = new BasicAWSCredentials(running.Server.Administrator.AccessKeyId, secretKey),
    });

    private static T Value<T>(IamAnswer<T> answer)
        where T : class
    {
        Assert.True(answer.Failure is null, answer.Failure?.ToString());
        return answer.Value!;
    }
}
