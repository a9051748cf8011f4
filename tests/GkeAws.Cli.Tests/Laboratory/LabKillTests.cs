using System.Collections.Concurrent;
using System.Diagnostics;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace GkeAws.Cli.Tests.Laboratory;

/// <summary><c>gke-aws lab --state</c> as a real process, really killed while clients write. GKEAWS_FULL=1: 30 times.</summary>
public sealed class LabKillTests
{
    private const int Writers = 4;

    private static readonly int Kills = Environment.GetEnvironmentVariable("GKEAWS_FULL") == "1" ? 30 : 4;

    [Fact]
    public async Task What_was_answered_is_there_after_a_kill()
    {
        using var folder = new TemporaryDirectory();
        var answered = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var random = new Random(7);
        string? bucket = null;
        BasicAWSCredentials? keys = null;

        for (var life = 0; life <= Kills; life++)
        {
            using var lab = await LabProcess.Start(folder["state"]);
            // The administrator stays the same, so the keys that a user exported go on.
            Assert.True(keys is null || keys.GetCredentials().AccessKey == lab.Key, "the administrator's key changed");
            keys = new BasicAWSCredentials(lab.Key, lab.Secret);
            using var s3 = new AmazonS3Client(keys, new AmazonS3Config { ServiceURL = lab.Endpoint, AuthenticationRegion = "ap-south-1", ForcePathStyle = true, MaxErrorRetry = 0 });
            bucket ??= (await s3.ListBucketsAsync()).Buckets[0].BucketName;
            await AssertAllThere(s3, bucket, answered);
            if (life == Kills)
            {
                break;
            }

            var enough = answered.Count + 8;
            var writers = Enumerable.Range(0, Writers).Select(writer => Write(s3, bucket, $"{life}-{writer}", answered)).ToList();
            while (answered.Count < enough)
            {
                await Task.Delay(1);
            }
            await Task.Delay(random.Next(40));
            lab.Kill();
            await Task.WhenAll(writers);
        }
        Assert.True(answered.Count > 8 * Kills, $"{answered.Count} objects");
    }

    private static async Task Write(AmazonS3Client s3, string bucket, string name, ConcurrentDictionary<string, string> answered)
    {
        for (var number = 0; ; number++)
        {
            var key = $"{name}-{number}";
            var text = string.Concat(Enumerable.Repeat(key + "\n", 200));
            try
            {
                await s3.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, ContentBody = text });
            }
            catch (Exception exception) when (exception is AmazonServiceException or AmazonClientException or HttpRequestException or IOException)
            {
                return;
            }
            answered[key] = text;
        }
    }

    private static async Task AssertAllThere(AmazonS3Client s3, string bucket, ConcurrentDictionary<string, string> answered)
    {
        foreach (var (key, text) in answered)
        {
            using var got = await s3.GetObjectAsync(bucket, key);
            using var reader = new StreamReader(got.ResponseStream);
            Assert.Equal(text, await reader.ReadToEndAsync());
        }
        // What is listed can be read: no name without its content.
        await foreach (var item in s3.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = bucket }).S3Objects)
        {
            (await s3.GetObjectAsync(bucket, item.Key)).Dispose();
        }
    }

    private sealed class LabProcess(Process process, string endpoint, string key, string secret) : IDisposable
    {
        public string Endpoint => endpoint;

        public string Key => key;

        public string Secret => secret;

        public static async Task<LabProcess> Start(string state)
        {
            var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(ExitCode).Assembly.Location, "lab", "--project", new GoldenScenario("default").ProjectFolder, "--port", "0", "--state", state])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            string? endpoint = null, key = null, secret = null;
            while (secret is null)
            {
                var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the lab ended");
                var values = line.Split(' ').Where(word => word.Contains('=', StringComparison.Ordinal)).Select(word => word.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
                endpoint ??= values.GetValueOrDefault("AWS_ENDPOINT_URL_S3");
                key ??= values.GetValueOrDefault("AWS_ACCESS_KEY_ID");
                secret ??= values.GetValueOrDefault("AWS_SECRET_ACCESS_KEY");
            }
            return new LabProcess(process, endpoint!, key!, secret);
        }

        public void Kill()
        {
            process.Kill();
            process.WaitForExit();
        }

        public void Dispose()
        {
            Kill();
            process.Dispose();
        }
    }
}
