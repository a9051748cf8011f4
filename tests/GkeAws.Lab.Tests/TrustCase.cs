using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using GkeAws.Lab.Issuer;
using GkeAws.Lab.Stores;

namespace GkeAws.Lab.Tests;

/// <summary>A case of tests/cases/trust as an account, a token and a call.</summary>
internal sealed record TrustCase(JsonObject Node, JsonObject Defaults)
{
    public string Id => Node["id"]!.GetValue<string>();

    public bool HasContext => Node.ContainsKey("context");

    public DateTimeOffset Time => DateTimeOffset.FromUnixTimeSeconds(Value("time")!.GetValue<long>());

    public JsonObject Claims
    {
        get
        {
            var claims = Defaults["claims"]!.DeepClone().AsObject();
            foreach (var (name, value) in Node["claims"]?.AsObject() ?? [])
            {
                claims.Remove(name);
                if (value is not null)
                {
                    claims[name] = value.DeepClone();
                }
            }
            return claims;
        }
    }

    public string Issuer => (Claims["iss"] as JsonValue)?.ToString() ?? "";

    private string? Role => Value("role")?.GetValue<string>();

    public static IEnumerable<TrustCase> ReadAll(string path)
    {
        var file = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        return file["cases"]!.AsArray().Select(node => new TrustCase(node!.AsObject(), file["defaults"]!.AsObject()));
    }

    /// <summary>The account of the role, its providers, and the role itself.</summary>
    public void FillStore(LabStore store)
    {
        var arn = (Role ?? Defaults["role"]!.GetValue<string>()).Split(':');
        var account = store.AddAccount(arn[4], arn[1], "eu-west-1");
        foreach (var provider in Value("providers")!.AsArray())
        {
            var url = provider!["url"]!.GetValue<string>();
            account.Put(new LabProvider($"arn:{arn[1]}:iam::{arn[4]}:oidc-provider/{url["https://".Length..]}", url, [.. provider["clientIds"]!.AsArray().Select(id => id!.GetValue<string>())], Time));
        }
        if (Role is not null)
        {
            account.Put(new LabRole(Role, "AROAEXAMPLEROLEID0000", Value("policy")!.ToJsonString(), new Dictionary<string, string>(), Time)
            {
                MaxSessionDuration = Value("maxSessionDuration")?.GetValue<int>() ?? 3600,
            });
        }
    }

    public async Task<(int Status, string Body)> Ask(HttpClient http, Uri endpoint, SigningKey key, string absentRole)
    {
        var token = new ForgedToken("e30.e30.e30");
        token.Header["alg"] = "RS256";
        token.Header["kid"] = key.Id;
        using var content = new FormUrlEncodedContent(
        [
            new("Action", "AssumeRoleWithWebIdentity"), new("Version", "2011-06-15"), new("RoleArn", Role ?? absentRole.Replace("123456789012", Defaults["role"]!.GetValue<string>().Split(':')[4], StringComparison.Ordinal)),
            new("RoleSessionName", Value("session")!.GetValue<string>()), new("WebIdentityToken", token.WithClaims(Claims.ToJsonString(), key.Sign)),
            new("DurationSeconds", (Value("duration")?.GetValue<int>() ?? 3600).ToString(CultureInfo.InvariantCulture)),
        ]);
        using var answer = await http.PostAsync(endpoint, content);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Null when the answer is the expected one.</summary>
    public string? Compare((int Status, string Body) answer)
    {
        var expected = Node["expected"]!.AsObject();
        if (expected.ContainsKey("allowed"))
        {
            return answer.Status == 200 ? null : $"allowed, and was answered {answer.Body}";
        }
        var error = XDocument.Parse(answer.Body).Descendants().ToLookup(element => element.Name.LocalName, element => element.Value);
        var (code, message) = (error["Code"].FirstOrDefault(), error["Message"].FirstOrDefault());
        return code == expected["code"]!.GetValue<string>() && answer.Status == expected["status"]!.GetValue<int>()
            && (expected["message"] is null || expected["message"]!.GetValue<string>() == message)
            ? null
            : $"expected {expected.ToJsonString()}, got {answer.Status} {code}: {message}";
    }

    private JsonNode? Value(string name) => Node.ContainsKey(name) ? Node[name] : Defaults[name];
}
