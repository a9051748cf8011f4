using System.Net;

namespace GkeAws.Packages.Tests.RealServer;

/// <summary>The produced provider and trust policy, asked without any SDK between.</summary>
[Collection(nameof(FederatedCephGroup))]
public sealed class TrustTests(FederatedCeph ceph)
{
    public static TheoryData<string> Differences { get; } = [.. Refusal.All.Keys];

    [SkippableFact]
    public async Task TheManifestsTokenBecomesASessionThatListsBuckets()
    {
        var running = ceph.Running;
        using var s3 = await running.SessionOfAsync(running.Project.RoleName);
        var (status, names) = await s3.ListBucketsAsync();
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(FederatedCeph.Buckets, names.Order(StringComparer.Ordinal));
    }

    [SkippableTheory, MemberData(nameof(Differences))]
    public Task ATokenWithOneDifferenceIsRefusedForThatReason(string difference) =>
        RefusesAsync(ceph.Running, Refusal.All[difference]);

    /// <summary>The good token passes, the other one fails, and the server's log says why.</summary>
    internal static async Task RefusesAsync(FederatedCeph.Parts running, Refusal refusal)
    {
        var roleArn = running.Project.Manifest.RoleArn;
        var (passed, _) = await running.Sts.AssumeRoleWithWebIdentityAsync(roleArn, FederatedCeph.Parts.PodName, running.Issuer.Mint(running.Token));
        Assert.Equal(HttpStatusCode.OK, passed);

        var mark = running.Server.LogLength;
        var (refused, _) = await running.Sts.AssumeRoleWithWebIdentityAsync(roleArn, FederatedCeph.Parts.PodName, refusal.Token(running));
        Assert.Equal(HttpStatusCode.Forbidden, refused);
        await running.Server.WaitForLogAsync(refusal.ServerReason, mark);
    }
}
