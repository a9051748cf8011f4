using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using GkeAws.Benchmarks.Measuring;
using GkeAws.Lab;
using GkeAws.Lab.Issuer;
using GkeAws.Lab.Project;

namespace GkeAws.Benchmarks.Lab;

/// <summary>What verifying costs: the lab next to bare Kestrel that answers the same bytes, with the same client.</summary>
internal sealed class LabBenchmark : IBenchmark
{
    private const int Connections = 8;
    private const int Requests = 4000;
    private const string Bucket = "team-data";
    private const string Policy = """{"Version":"2012-10-17","Statement":[{"Sid":"Objects","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::team-data/*"}]}""";

    public string Name => "lab";

    public string Summary => "S3 GetObject and AssumeRoleWithWebIdentity of the lab against bare Kestrel";

    public IEnumerable<Comparison> Prepare()
    {
        var project = LabProject.Read(Repository.PathOf("tests", "golden", "default", "project"), out _)!;
        var environment = project.Parameters.Environments[0];
        var workload = project.Parameters.WorkloadsOf(environment).First();
        var lab = LabServer.StartAsync(project).GetAwaiter().GetResult();
        var account = lab.Store.FindAccount(environment.Account.Value)!;
        account.Put(account.FindRole(workload.Role.Value)! with { Policies = new Dictionary<string, string> { ["s3"] = Policy } });
        var content = RandomNumberGenerator.GetBytes(1024);
        lab.AddBucket(environment, Bucket, objects: [("object", content)]);

        var pod = new PodToken(workload.Token.Audience.Value, workload.ServiceAccount.Namespace, workload.ServiceAccount.Name, "pod-1", TimeSpan.FromHours(1));
        var form = $"Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleSessionName=pod-1&RoleArn={Uri.EscapeDataString(environment.ArnOf(workload.Role).ToString())}&WebIdentityToken={lab.Mint(environment.Clusters[0], pod)}";
        var (answer, session) = Assume(lab.Endpoint, form);

        // A rate of at least 0.35 of the floor's is a time of at most 1 / 0.35.
        using var radosgw = new RadosgwPeer(environment.Region.Value, Bucket, content);
        yield return Compare("S3 GetObject, 1 KB, signature in the header, with a pod's session", lab.Endpoint, new SignedRequest(lab.Endpoint, environment.Region.Value, session).Get($"/{Bucket}/object"), new Bar(1 / 0.35), content, "text/plain")
            with { Beside = [radosgw.Side(Connections, Requests)] };
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

    private static (byte[] Answer, AwsCredentials Session) Assume(Uri endpoint, string form)
    {
        using var http = new HttpClient();
        using var body = new StringContent(form, Encoding.ASCII, "application/x-www-form-urlencoded");
        var answer = http.PostAsync(endpoint, body).GetAwaiter().GetResult().EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        var members = XDocument.Parse(Encoding.UTF8.GetString(answer)).Descendants().ToLookup(element => element.Name.LocalName, element => element.Value);
        return (answer, new AwsCredentials(members["AccessKeyId"].Single(), members["SecretAccessKey"].Single(), members["SessionToken"].Single()));
    }

    private static byte[] Post(Uri endpoint, string form) => Encoding.ASCII.GetBytes(
        $"POST / HTTP/1.1\r\nHost: {endpoint.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}");
}
