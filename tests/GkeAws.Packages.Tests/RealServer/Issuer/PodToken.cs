using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace GkeAws.Packages.Tests.RealServer.Issuer;

/// <summary>What a kubelet asks the API server for when it fills a projected serviceAccountToken volume.</summary>
public sealed record PodToken(string Audience, string Namespace, string ServiceAccount, string PodName, TimeSpan Lifetime)
{
    public DateTimeOffset IssuedAt { get; init; } = DateTimeOffset.UtcNow;

    public string Subject => $"system:serviceaccount:{Namespace}:{ServiceAccount}";

    /// <summary>The compact JWT, claims as read from kubelet tokens of kube-apiserver 1.32 and 1.36 (no typ; aud always an array).</summary>
    public string SignedBy(SigningKey key, string issuer)
    {
        var header = new JsonObject { ["alg"] = "RS256", ["kid"] = key.Id };
        var issuedAt = IssuedAt.ToUnixTimeSeconds();
        var payload = new JsonObject
        {
            ["aud"] = new JsonArray(Audience),
            ["exp"] = issuedAt + (long)Lifetime.TotalSeconds,
            ["iat"] = issuedAt,
            ["iss"] = issuer,
            ["jti"] = Guid.NewGuid().ToString(),
            ["kubernetes.io"] = new JsonObject
            {
                ["namespace"] = Namespace,
                ["node"] = Named("gke-demo-default-pool-0"),
                ["pod"] = Named(PodName),
                ["serviceaccount"] = Named(ServiceAccount),
            },
            ["nbf"] = issuedAt,
            ["sub"] = Subject,
        };
        var signed = $"{Part(header)}.{Part(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static JsonObject Named(string name) => new() { ["name"] = name, ["uid"] = Guid.NewGuid().ToString() };

    private static string Part(JsonObject value) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(value.ToJsonString()));
}
