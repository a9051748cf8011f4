using System.Net;
using System.Text.Json.Nodes;
using GkeAws.Packages.Tests.RealServer.Project;
using GkeAws.Packages.Tests.RealServer.Server;

namespace GkeAws.Packages.Tests.RealServer;

/// <summary>Each level's produced S3 policy: what it allows on its bucket, what it denies there, and that it denies everything elsewhere.</summary>
[Collection(nameof(FederatedCephGroup))]
public sealed class AccessLevelTests(FederatedCeph ceph)
{
    private static readonly Dictionary<string, Func<S3Session, string, Task<HttpStatusCode>>> Calls = new(StringComparer.Ordinal)
    {
        ["list objects"] = (s3, bucket) => s3.SendAsync(HttpMethod.Get, $"/{bucket}?list-type=2&prefix="),
        ["get object"] = (s3, bucket) => s3.SendAsync(HttpMethod.Get, $"/{bucket}/present.txt"),
        ["put object"] = (s3, bucket) => s3.SendAsync(HttpMethod.Put, $"/{bucket}/written.txt", "written"),
        ["start and abort upload"] = (s3, bucket) => s3.StartAndAbortUploadAsync($"/{bucket}/large.bin"),
        ["delete object"] = (s3, bucket) => s3.SendAsync(HttpMethod.Delete, $"/{bucket}/written.txt"),
        ["get bucket acl"] = (s3, bucket) => s3.SendAsync(HttpMethod.Get, $"/{bucket}?acl="),
    };

    [SkippableTheory]
    [InlineData(AccessLevel.ListBuckets, "")]
    [InlineData(AccessLevel.ListObjects, "list objects")]
    [InlineData(AccessLevel.Read, "list objects,get object")]
    [InlineData(AccessLevel.ReadWrite, "list objects,get object,put object,start and abort upload,delete object")]
    [InlineData(AccessLevel.Full, "list objects,get object,put object,start and abort upload,delete object,get bucket acl")]
    public async Task ALevelAllowsItsCallsOnItsBucketAndNoOther(string access, string allowed)
    {
        var running = ceph.Running;
        var role = $"level-{access}";
        var policy = ProducedProject.With(access, FederatedCeph.Buckets[0]).S3Policy;
        await running.CreateRoleAsync(role, running.Project.TrustPolicy, policy);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(policy), await running.Iam.RolePolicyAsync(role, FederatedCeph.PolicyName)));

        using var s3 = await running.SessionOfAsync(role);
        Assert.Equal(allowed.Split(',', StringSplitOptions.RemoveEmptyEntries), await AllowedAsync(s3, FederatedCeph.Buckets[0]));
        Assert.Empty(await AllowedAsync(s3, FederatedCeph.Buckets[1]));
    }

    [SkippableFact]
    public async Task OnlyTheLevelForItListsBuckets()
    {
        var running = ceph.Running;
        const string Role = "level-one-bucket";
        await running.CreateRoleAsync(Role, running.Project.TrustPolicy, ProducedProject.With(AccessLevel.Full, FederatedCeph.Buckets[0]).S3Policy);
        using var s3 = await running.SessionOfAsync(Role);
        Assert.Equal(HttpStatusCode.Forbidden, (await s3.ListBucketsAsync()).Status);
    }

    /// <summary>The names of the calls that were allowed; anything but success and 403 is a fault of the test.</summary>
    private static async Task<IReadOnlyList<string>> AllowedAsync(S3Session s3, string bucket)
    {
        var allowed = new List<string>();
        foreach (var (name, call) in Calls)
        {
            var status = await call(s3, bucket);
            if (status != HttpStatusCode.Forbidden)
            {
                Assert.True((int)status is >= 200 and < 300, $"{name} on {bucket}: {(int)status}");
                allowed.Add(name);
            }
        }
        return allowed;
    }
}
