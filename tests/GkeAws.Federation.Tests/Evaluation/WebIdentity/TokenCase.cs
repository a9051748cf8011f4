using System.Text.Json.Nodes;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;
using JsonObject = System.Text.Json.Nodes.JsonObject;

namespace GkeAws.Federation.Tests.Evaluation.WebIdentity;

/// <summary>A case of tests/cases/trust: a token, a role with its trust policy, providers, and the answer of STS.</summary>
public sealed record TokenCase(string Id, string Oracle, JsonObject Node, JsonObject Defaults)
{
    public static IReadOnlyList<TokenCase> All { get; } = [.. Directory.GetFiles(Repository.PathOf("tests", "cases", "trust"), "*.json")
        .Order(StringComparer.Ordinal)
        .SelectMany(file => Read(JsonNode.Parse(File.ReadAllText(file))!.AsObject()))];

    public JsonObject Expected => Node["expected"]!.AsObject();

    public bool IsAllowed => Expected.ContainsKey("allowed");

    /// <summary>The defaults' claims with those of the case: null takes one away.</summary>
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

    public override string ToString() => Id;

    public WebIdentityRequest Request(WebIdentityToken token)
    {
        var reading = PolicyReader.Read(Value("policy")!.ToJsonString(), PolicyKind.Trust, "trust-policy.json");
        Assert.True(reading.Document is not null, $"{Id}: {string.Join("; ", reading.Errors)}");
        var role = Value("role") is { } arn ? new TrustedRole(arn.GetValue<string>(), reading.Document, Value("maxSessionDuration")?.GetValue<int>() ?? TrustedRole.DefaultMaxSessionDuration, "AROAEXAMPLEROLEID") : null;
        return new WebIdentityRequest(token, role, [.. Value("providers")!.AsArray().Select(Provider)], Value("session")!.GetValue<string>(),
            DateTimeOffset.FromUnixTimeSeconds(Value("time")!.GetValue<long>()))
        {
            DurationSeconds = Value("duration")?.GetValue<int>() ?? 3600,
            Context = new RequestContext((Node["context"]?.AsObject() ?? []).Select(entry =>
                new KeyValuePair<string, IReadOnlyList<string>>(entry.Key, [.. entry.Value!.AsArray().Select(value => value!.GetValue<string>())]))),
        };
    }

    public WebIdentityToken TokenOfClaims() => WebIdentityToken.OfClaims((Federation.Json.JsonObject)JsonReader.Read(Claims.ToJsonString(), out _)!);

    /// <summary>With a header and a signature that nobody checks.</summary>
    public string TokenText() => TokenTexts.Of("""{"alg":"RS256","kid":"k1"}""", Claims.ToJsonString());

    private static OidcProvider Provider(JsonNode? node) =>
        new(node!["url"]!.GetValue<string>(), [.. node["clientIds"]!.AsArray().Select(id => id!.GetValue<string>())]);

    /// <summary>What the case says, null included, else the default.</summary>
    private JsonNode? Value(string name) => Node.ContainsKey(name) ? Node[name] : Defaults[name];

    private static IEnumerable<TokenCase> Read(JsonObject file) => file["cases"]!.AsArray().Select(node => new TokenCase(
        node!["id"]!.GetValue<string>(), node["oracle"]!.GetValue<string>(), node.AsObject(), file["defaults"]!.AsObject()));
}
