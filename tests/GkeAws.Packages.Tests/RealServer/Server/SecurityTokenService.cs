using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace GkeAws.Packages.Tests.RealServer.Server;

/// <summary>AssumeRoleWithWebIdentity as raw HTTP: no signature, no SDK, no cache of credentials.</summary>
public sealed class SecurityTokenService(Uri endpoint) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = endpoint, Timeout = TimeSpan.FromSeconds(20) };

    /// <summary>The status, and the session's credentials when it is 200.</summary>
    public async Task<(HttpStatusCode Status, AwsCredentials? Session)> AssumeRoleWithWebIdentityAsync(string roleArn, string sessionName, string token, string? policy = null)
    {
        var input = new JsonObject { ["RoleArn"] = roleArn, ["RoleSessionName"] = sessionName, ["WebIdentityToken"] = token };
        if (policy is not null)
        {
            input["Policy"] = policy;
        }
        using var answer = await http.PostAsync("/", QueryForm.Of("AssumeRoleWithWebIdentity", "2011-06-15", input));
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return (answer.StatusCode, null);
        }
        var body = XDocument.Parse(await answer.Content.ReadAsStringAsync());
        string Text(string name) => body.Descendants().Single(element => element.Name.LocalName == name).Value;
        return (answer.StatusCode, new AwsCredentials(Text("AccessKeyId"), Text("SecretAccessKey"), Text("SessionToken")));
    }

    /// <summary>The session's credentials.</summary>
    /// <param name="policy">Of the session alone; null: none.</param>
    /// <exception cref="InvalidOperationException">The token was refused.</exception>
    public async Task<AwsCredentials> AssumeAsync(string roleArn, string token, string? policy = null)
    {
        var (status, session) = await AssumeRoleWithWebIdentityAsync(roleArn, "real-server-tests", token, policy);
        return session ?? throw new InvalidOperationException($"{roleArn}: {(int)status}");
    }

    public void Dispose() => http.Dispose();
}
