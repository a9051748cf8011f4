using System.Net;
using System.Text.Json.Nodes;
using GkeAws.Packages.Tests.RealServer.Issuer;
using GkeAws.Packages.Tests.RealServer.Project;
using GkeAws.Packages.Tests.RealServer.Server;

namespace GkeAws.Packages.Tests.RealServer;

/// <summary>A real STS, IAM and S3 server set up with the produced project's own documents, and the project's cluster as its issuer.</summary>
public class FederatedCeph : IAsyncLifetime
{
    public const string PolicyName = "s3";
    private const string SetupRole = "e2e-setup";
    private Parts? parts;

    public static IReadOnlyList<string> Buckets { get; } = ["gke-aws-first", "gke-aws-second"];

    /// <summary>Any test's first line: skips it where Ceph is not installed.</summary>
    public Parts Running
    {
        get
        {
            Requires.Programs(CephServer.Programs);
            return parts ?? throw new InvalidOperationException("the fixture was not initialized");
        }
    }

    public async Task InitializeAsync()
    {
        if (CephServer.Programs.Any(program => Tool.Find(program) is null))
        {
            return;
        }
        var project = ProducedProject.Default;
        parts = Parts.Start(project);
        try
        {
            await SetUpAsync(parts);
        }
        catch (Exception exception)
        {
            // the server's reason is only in its log, and that goes when the fixture is disposed
            var log = parts.Server.LogAfter(0).Split('\n').TakeLast(20);
            throw new InvalidOperationException($"{exception.Message}\n{string.Join('\n', log)}", exception);
        }
    }

    public Task DisposeAsync()
    {
        parts?.Stop();
        return Task.CompletedTask;
    }

    /// <summary>The input that makes the provider: the project's file as it is.</summary>
    protected virtual JsonObject ProviderInput(ProducedProject project) => project.Provider;

    private async Task SetUpAsync(Parts running)
    {
        var project = running.Project;
        await running.Iam.CreateOpenIdConnectProviderAsync(ProviderInput(project));
        await running.CreateRoleAsync(project.RoleName, project.TrustPolicy, project.S3Policy);
        await running.CreateRoleAsync(SetupRole, project.TrustPolicy, """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""");
        using var s3 = await running.SessionOfAsync(SetupRole);
        // Ceph 16.2 lists the buckets of the session's own user, so the workload's subject must be the one that makes them.
        foreach (var bucket in Buckets)
        {
            Assert.Equal(HttpStatusCode.OK, await s3.SendAsync(HttpMethod.Put, $"/{bucket}"));
            Assert.Equal(HttpStatusCode.OK, await s3.SendAsync(HttpMethod.Put, $"/{bucket}/present.txt", "present"));
        }
    }

    /// <summary>Everything that runs.</summary>
    public sealed record Parts(ProducedProject Project, LocalIssuer Issuer, CephServer Server, IamAdmin Iam, SecurityTokenService Sts)
    {
        public const string PodName = "bucket-lister-1-x7k2p";

        public static Parts Start(ProducedProject project) => Start(project, project.IssuerUrl);

        /// <param name="issuerUrl">The cluster whose tokens are minted; it may be another one than the project's.</param>
        public static Parts Start(ProducedProject project, string issuerUrl)
        {
            var issuer = new LocalIssuer(issuerUrl);
            try
            {
                var server = new CephServer(project.Account, project.Manifest.Region, issuer.ProxyAddress);
                return new Parts(project, issuer, server, new IamAdmin(server.Endpoint, server.Administrator, server.Region), new SecurityTokenService(server.Endpoint));
            }
            catch
            {
                issuer.Dispose();
                throw;
            }
        }

        /// <summary>The token that the project's own manifest asks for.</summary>
        public PodToken Token => Project.Manifest.TokenOf(PodName);

        public string RoleArn(string roleName) => $"arn:aws:iam::{Server.Account}:role/{roleName}";

        public async Task CreateRoleAsync(string roleName, string trustPolicy, string permissionPolicy)
        {
            await Iam.CreateRoleAsync(roleName, trustPolicy);
            await Iam.PutRolePolicyAsync(roleName, PolicyName, permissionPolicy);
        }

        /// <summary>S3 as the workload sees it through a role that trusts it.</summary>
        public async Task<S3Session> SessionOfAsync(string roleName) =>
            new(Server.Endpoint, await Sts.AssumeAsync(RoleArn(roleName), Issuer.Mint(Token)), Server.Region);

        public void Stop()
        {
            Iam.Dispose();
            Sts.Dispose();
            Server.Dispose();
            Issuer.Dispose();
        }
    }
}

/// <summary>One server for the classes that leave it as it is.</summary>
[CollectionDefinition(nameof(FederatedCephGroup))]
public sealed class FederatedCephGroup : ICollectionFixture<FederatedCeph>;
