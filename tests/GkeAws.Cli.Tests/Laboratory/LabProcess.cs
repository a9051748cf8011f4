using System.Diagnostics;
using System.Globalization;
using Amazon.Runtime;
using Amazon.S3;

namespace GkeAws.Cli.Tests.Laboratory;

/// <summary><c>gke-aws lab</c> as a process of its own, and the keys that it prints.</summary>
internal sealed class LabProcess(Process process, string endpoint, string key, string secret) : IDisposable
{
    public string Endpoint => endpoint;

    public string Key => key;

    public string Secret => secret;

    /// <param name="state">Null: nothing outlives it.</param>
    /// <param name="temporary">Where it puts what it cannot clear away once it is killed.</param>
    public static async Task<LabProcess> Start(string? state, string temporary)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(ExitCode).Assembly.Location, "lab", "--project", new GoldenScenario("default").ProjectFolder, "--port", "0", .. state is null ? Array.Empty<string>() : ["--state", state]])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TMPDIR"] = temporary },
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

    public AmazonS3Client S3() => new(new BasicAWSCredentials(key, secret), new AmazonS3Config
    {
        ServiceURL = endpoint,
        AuthenticationRegion = "ap-south-1",
        ForcePathStyle = true,
        MaxErrorRetry = 0,
        Timeout = TimeSpan.FromMinutes(5),
    });

    /// <summary>The most memory that it ever had, in bytes (proc(5): VmHWM).</summary>
    public long PeakMemory() => 1024 * long.Parse(File.ReadLines($"/proc/{process.Id}/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);

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
