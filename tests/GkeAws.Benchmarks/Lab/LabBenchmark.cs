using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GkeAws.Benchmarks.Measuring;
using GkeAws.Federation.Parameters;
using GkeAws.Lab;
using GkeAws.Lab.Issuer;
using GkeAws.Lab.Project;

namespace GkeAws.Benchmarks.Lab;

/// <summary>What verifying costs: the lab next to bare Kestrel that answers the same bytes, with the same client.</summary>
internal sealed class LabBenchmark : IBenchmark
{
    private const int Connections = 8;
    private const int Requests = 4000;

    public string Name => "lab";

    public string Summary => "S3 GetObject and AssumeRoleWithWebIdentity of the lab against bare Kestrel";

    public IEnumerable<Comparison> Prepare()
    {
        var project = LabProject.Read(Repository.PathOf("tests", "golden", "default", "project"), out _)!;
        var lab = LabServer.StartAsync(project).GetAwaiter().GetResult();
        var environment = project.Parameters.Environments[0];
        var content = RandomNumberGenerator.GetBytes(1024);
        lab.AddBucket(environment, "team-data", objects: [("object", content)]);

        // A rate of at least 0.35 of the floor's is a time of at most 1 / 0.35.
        var get = SignedGet(lab, environment);
        yield return Compare("S3 GetObject, 1 KB, signature in the header", lab.Endpoint, get, new Bar(1 / 0.35), content, "text/plain");

        var workload = project.Parameters.WorkloadsOf(environment).First();
        var pod = new PodToken(workload.Token.Audience.Value, workload.ServiceAccount.Namespace, workload.ServiceAccount.Name, "pod-1", TimeSpan.FromHours(1));
        var form = $"Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleSessionName=pod-1&RoleArn={Uri.EscapeDataString(environment.ArnOf(workload.Role).ToString())}&WebIdentityToken={lab.Mint(environment.Clusters[0], pod)}";
        using var http = new HttpClient();
        using var body = new StringContent(form, Encoding.ASCII, "application/x-www-form-urlencoded");
        var answer = http.PostAsync(lab.Endpoint, body).GetAwaiter().GetResult().EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        yield return Compare("AssumeRoleWithWebIdentity", lab.Endpoint, Post(lab.Endpoint, form), new Bar(1 / 0.25), answer, "text/xml");
        lab.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static Comparison Compare(string title, Uri endpoint, byte[] request, Bar bar, byte[] answer, string contentType)
    {
        var bare = BareKestrel.Start(answer, contentType);
        return new Comparison($"{title}: {Requests} requests over {Connections} connections",
            new MeasuredSide("lab", new RawClients(endpoint, request, Connections, Requests).Run),
            new MeasuredSide("bare Kestrel", new RawClients(bare.Address, request, Connections, Requests).Run), bar);
    }

    private static byte[] Post(Uri endpoint, string form) => Encoding.ASCII.GetBytes(
        $"POST / HTTP/1.1\r\nHost: {endpoint.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}");

    /// <summary>Signature Version 4 over the headers that SDKs sign; good for fifteen minutes.</summary>
    private static byte[] SignedGet(LabServer lab, EnvironmentParameters environment)
    {
        const string empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        const string names = "host;x-amz-content-sha256;x-amz-date";
        var (key, secret) = lab.AdministratorOf(environment);
        var time = DateTimeOffset.UtcNow.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{time[..8]}/{environment.Region}/s3/aws4_request";
        var canonical = $"GET\n/team-data/object\n\nhost:{lab.Endpoint.Authority}\nx-amz-content-sha256:{empty}\nx-amz-date:{time}\n\n{names}\n{empty}";
        var text = $"AWS4-HMAC-SHA256\n{time}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var signing = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), Hmac);
        return Encoding.ASCII.GetBytes($"GET /team-data/object HTTP/1.1\r\nHost: {lab.Endpoint.Authority}\r\nx-amz-content-sha256: {empty}\r\nx-amz-date: {time}\r\n"
            + $"Authorization: AWS4-HMAC-SHA256 Credential={key}/{scope}, SignedHeaders={names}, Signature={Convert.ToHexStringLower(Hmac(signing, text))}\r\n\r\n");
    }

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
