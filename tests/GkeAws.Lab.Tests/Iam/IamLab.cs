using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using GkeAws.Federation.Parameters;
using GkeAws.Lab.Project;

namespace GkeAws.Lab.Tests.Iam;

/// <summary>A lab as it is before the project's scripts ran, and a client of its IAM that signs as AWS describes it (IAM User Guide, create a signed request).</summary>
public sealed class IamLab : IAsyncDisposable
{
    public const string Issuer = "https://container.googleapis.com/v1/projects/my-project/locations/asia-south1-a/clusters/demo";
    public const string ProviderArn = "arn:aws:iam::111122223333:oidc-provider/container.googleapis.com/v1/projects/my-project/locations/asia-south1-a/clusters/demo";
    public const string Permission = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}]}""";
    public const string Trust = $$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"{{{ProviderArn}}}"},"Action":"sts:AssumeRoleWithWebIdentity"}]}""";

    private readonly HttpClient _http = new();
    private readonly List<string> _log = [];

    private IamLab(LabServer server, EnvironmentParameters environment)
    {
        (Server, Environment) = (server, environment);
        (Key, Secret) = server.AdministratorOf(environment);
    }

    public LabServer Server { get; private set; }

    public EnvironmentParameters Environment { get; }

    public string Key { get; set; }

    public string Secret { get; set; }

    /// <summary>Of the signature's scope.</summary>
    public string Region { get; set; } = "us-east-1";

    public IReadOnlyList<string> Log => _log;

    public static async Task<IamLab> Start(string? state = null, bool hasRoles = false, string scenario = "default")
    {
        var project = LabProject.Read(Repository.PathOf("tests", "golden", scenario, "project"), out var problems);
        Assert.Empty(problems);
        var lines = new List<string>();
        var server = await LabServer.StartAsync(project!, new LabOptions { HasRoles = hasRoles, StateFolder = state, Log = line => { lock (lines) { lines.Add(line); } } });
        var lab = new IamLab(server, project!.Parameters.Environments[0]);
        lab._log.AddRange(lines);
        return lab;
    }

    /// <summary>The answer's root, and its status.</summary>
    public async Task<(int Status, XElement Body)> Call(string action, params (string Name, string Value)[] fields)
    {
        var body = Encoding.ASCII.GetBytes(string.Join('&', fields.Prepend(("Version", "2010-05-08")).Prepend(("Action", action)).Select(field => $"{Uri.EscapeDataString(field.Item1)}={Uri.EscapeDataString(field.Item2)}")));
        using var request = new HttpRequestMessage(HttpMethod.Post, Server.Endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded; charset=utf-8");
        var time = DateTime.UtcNow.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{time[..8]}/{Region}/iam/aws4_request";
        var canonical = $"POST\n/\n\nhost:{Server.Endpoint.Authority}\nx-amz-date:{time}\n\nhost;x-amz-date\n{Hex(SHA256.HashData(body))}";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + Secret), Sign);
        var signature = Hex(Sign(key, $"AWS4-HMAC-SHA256\n{time}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}"));
        request.Headers.TryAddWithoutValidation("x-amz-date", time);
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={Key}/{scope}, SignedHeaders=host;x-amz-date, Signature={signature}");
        using var response = await _http.SendAsync(request);
        return ((int)response.StatusCode, XElement.Parse(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>The answer of a call that has to succeed.</summary>
    public async Task<XElement> Succeed(string action, params (string Name, string Value)[] fields)
    {
        var (status, body) = await Call(action, fields);
        Assert.True(status == 200, $"{action}: {status} {body}");
        Assert.Equal(action + "Response", body.Name.LocalName);
        return body;
    }

    /// <summary>Status, code and message of a call that has to fail.</summary>
    public async Task<(int Status, string Code, string Message)> Fail(string action, params (string Name, string Value)[] fields)
    {
        var (status, body) = await Call(action, fields);
        Assert.True(body.Name.LocalName == "ErrorResponse", $"{action}: {body}");
        Assert.Equal("Sender", Text(body, "Type"));
        return (status, Text(body, "Code"), Text(body, "Message"));
    }

    public static string Text(XElement body, string name) => Assert.Single(body.Descendants(), element => element.Name.LocalName == name).Value;

    public static IEnumerable<string> Texts(XElement body, string list) => body.Descendants().Single(element => element.Name.LocalName == list).Elements().Select(element => element.Value);

    public Task CreateProvider() => Succeed("CreateOpenIDConnectProvider", ("Url", Issuer), ("ClientIDList.member.1", "sts.amazonaws.com"));

    public Task CreateRole(string name = "reader", params (string, string)[] more) => Succeed("CreateRole", [("RoleName", name), ("AssumeRolePolicyDocument", Trust), .. more]);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }

    private static byte[] Sign(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
