using System.Diagnostics;
using Amazon.S3;
using Amazon.S3.Model;

namespace GkeAws.Lab.Tests;

/// <summary>Many clients at once: no error, and memory that does not grow.</summary>
public sealed class LoadTests
{
    private const int Clients = 64;

    /// <summary>One minute with GKEAWS_FULL=1.</summary>
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(Environment.GetEnvironmentVariable("GKEAWS_FULL") == "1" ? 60 : 10);

    [Fact]
    public async Task Sixty_four_clients_meet_no_error_and_leave_nothing_behind()
    {
        await using var lab = await RunningLab.OfGolden("default", options => options with { Log = null });
        lab.Server.AddBucket(lab.Environment, "team-data");
        using var administrator = lab.S3(lab.Administrator());
        using var sts = lab.Sts();
        using var pod = lab.S3(await lab.AssumeRole());
        var token = lab.Token();
        await Round(0);
        var before = Memory();
        var calls = 0;

        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            while (watch.Elapsed < Duration)
            {
                await Round(client);
                Interlocked.Add(ref calls, 5);
            }
        })));

        Assert.True(calls > Clients, $"{calls} calls");
        var growth = Memory() - before;
        Assert.True(growth < 32 * 1024 * 1024, $"{growth} bytes more after {calls} calls");

        async Task Round(int client)
        {
            var key = $"object-{client}";
            await administrator.PutObjectAsync(new PutObjectRequest { BucketName = "team-data", Key = key, ContentBody = key });
            using (var got = await administrator.GetObjectAsync("team-data", key))
            {
                using var reader = new StreamReader(got.ResponseStream);
                Assert.Equal(key, await reader.ReadToEndAsync());
            }
            await sts.AssumeRoleWithWebIdentityAsync(new() { RoleArn = lab.RoleArn, RoleSessionName = "pod-1", WebIdentityToken = token });
            await pod.ListBucketsAsync();
            await Assert.ThrowsAsync<AmazonS3Exception>(() => pod.GetObjectAsync("team-data", key));
        }
    }

    private static long Memory()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
