using GkeAws.Federation.Parameters;
using GkeAws.Lab;
using GkeAws.Lab.Project;
using GkeAws.Packages.Tests.RealServer.Issuer;
using GkeAws.Packages.Tests.RealServer.Server;

namespace GkeAws.Packages.Tests.RealServer;

/// <summary>The lab with the project, the account and the buckets that the real server has.</summary>
public sealed class FederatedLab : IAsyncDisposable
{
    private readonly LabServer server;
    private readonly EnvironmentParameters environment;

    private FederatedLab(LabServer server, EnvironmentParameters environment)
    {
        (this.server, this.environment) = (server, environment);
        var (key, secret) = server.AdministratorOf(environment);
        Iam = new IamAdmin(server.Endpoint, new AwsCredentials(key, secret), environment.Region.Value);
        Sts = new SecurityTokenService(server.Endpoint);
    }

    public IamAdmin Iam { get; }

    public SecurityTokenService Sts { get; }

    public static async Task<FederatedLab> StartAsync(FederatedCeph.Parts running)
    {
        var project = LabProject.Read(running.Project.Root, out var problems);
        Assert.Empty(problems);
        var server = await LabServer.StartAsync(project!);
        var environment = project!.Parameters.Environments.Single();
        foreach (var bucket in FederatedCeph.Buckets)
        {
            server.AddBucket(environment, bucket, objects: [("present.txt", "present"u8.ToArray())]);
        }
        return new FederatedLab(server, environment);
    }

    public string RoleArn(string name) => $"arn:aws:iam::{environment.Account.Value}:role/{name}";

    /// <summary>The same claims, signed by the lab's own issuer.</summary>
    public string Mint(PodToken token) => server.Mint(environment.Clusters[0], new Lab.Issuer.PodToken(token.Audience, token.Namespace, token.ServiceAccount, token.PodName, token.Lifetime));

    public S3Session Session(AwsCredentials credentials) => new(server.Endpoint, credentials, environment.Region.Value);

    public async ValueTask DisposeAsync()
    {
        Iam.Dispose();
        Sts.Dispose();
        await server.DisposeAsync();
    }
}
