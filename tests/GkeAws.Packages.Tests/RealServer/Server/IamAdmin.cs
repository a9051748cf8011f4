using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace GkeAws.Packages.Tests.RealServer.Server;

/// <summary>The IAM calls of the guide, made with an administrator's keys. A call that is refused throws with the server's answer.</summary>
public sealed class IamAdmin(Uri endpoint, AwsCredentials administrator, string region) : IDisposable
{
    // Ceph 16.2 wants at least one thumbprint and never looks at it; AWS needs none for a public certificate authority.
    private const string IgnoredThumbprint = "0000000000000000000000000000000000000000";

    private readonly HttpClient http = new(new SignatureHandler(administrator, region, "iam")) { BaseAddress = endpoint, Timeout = TimeSpan.FromSeconds(20) };

    /// <param name="input">The input of create-open-id-connect-provider; a ThumbprintList is added where it has none.</param>
    public Task CreateOpenIdConnectProviderAsync(JsonObject input)
    {
        var complete = input.DeepClone().AsObject();
        if (complete["ThumbprintList"] is not JsonArray { Count: > 0 })
        {
            complete["ThumbprintList"] = new JsonArray(IgnoredThumbprint);
        }
        return CallAsync("CreateOpenIDConnectProvider", complete);
    }

    public Task CreateRoleAsync(string roleName, string trustPolicy) => CallAsync("CreateRole", new JsonObject
    {
        ["RoleName"] = roleName,
        ["AssumeRolePolicyDocument"] = trustPolicy,
    });

    public Task PutRolePolicyAsync(string roleName, string policyName, string policy) => CallAsync("PutRolePolicy", new JsonObject
    {
        ["RoleName"] = roleName,
        ["PolicyName"] = policyName,
        ["PolicyDocument"] = policy,
    });

    /// <summary>The trust policy as the server keeps it.</summary>
    public async Task<JsonNode> TrustPolicyOfAsync(string roleName) =>
        Document(await CallAsync("GetRole", new JsonObject { ["RoleName"] = roleName }), "AssumeRolePolicyDocument");

    /// <summary>The inline policy as the server keeps it.</summary>
    public async Task<JsonNode> RolePolicyAsync(string roleName, string policyName) =>
        Document(await CallAsync("GetRolePolicy", new JsonObject { ["RoleName"] = roleName, ["PolicyName"] = policyName }), "PolicyDocument");

    /// <summary>The provider as the server keeps it: its URL and client ids.</summary>
    public async Task<(string Url, IReadOnlyList<string> ClientIds)> OpenIdConnectProviderAsync(string arn)
    {
        var answer = await CallAsync("GetOpenIDConnectProvider", new JsonObject { ["OpenIDConnectProviderArn"] = arn });
        var clientIds = answer.Descendants().Single(element => element.Name.LocalName == "ClientIDList");
        return (Text(answer, "Url"), [.. clientIds.Elements().Select(element => element.Value)]);
    }

    public void Dispose() => http.Dispose();

    private async Task<XDocument> CallAsync(string action, JsonObject input)
    {
        using var answer = await http.PostAsync("/", QueryForm.Of(action, "2010-05-08", input));
        var body = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? XDocument.Parse(body)
            : throw new InvalidOperationException($"{action}: {(int)answer.StatusCode} {body}");
    }

    private static string Text(XDocument answer, string element) => answer.Descendants().Single(node => node.Name.LocalName == element).Value;

    private static JsonNode Document(XDocument answer, string element) => JsonNode.Parse(Text(answer, element))!;
}
