using System.Buffers.Text;
using System.Text;
using GkeAws.Federation.Json;

namespace GkeAws.Lab.Issuer;

/// <summary>What a kubelet asks the API server for when it fills a projected token volume.</summary>
/// <param name="Lifetime">At least 600 seconds (Kubernetes, TokenRequest).</param>
public sealed record PodToken(string Audience, string Namespace, string ServiceAccount, string PodName, TimeSpan Lifetime)
{
    /// <summary>Claims as read from kubelet tokens of kube-apiserver 1.32 and 1.36: aud is always a list, there is no typ.</summary>
    internal string SignedBy(SigningKey key, string issuer, DateTimeOffset now)
    {
        var issued = now.ToUnixTimeSeconds();
        var header = new JsonObject([new("alg", new JsonString("RS256")), new("kid", new JsonString(key.Id))]);
        var claims = new JsonObject(
        [
            new("aud", new JsonArray([new JsonString(Audience)])),
            new("exp", new JsonNumber(issued + (long)Lifetime.TotalSeconds)),
            new("iat", new JsonNumber(issued)),
            new("iss", new JsonString(issuer)),
            new("jti", new JsonString(Guid.NewGuid().ToString())),
            new("kubernetes.io", new JsonObject(
            [
                new("namespace", new JsonString(Namespace)),
                new("node", Named("gke-lab-default-pool-0")),
                new("pod", Named(PodName)),
                new("serviceaccount", Named(ServiceAccount)),
            ])),
            new("nbf", new JsonNumber(issued)),
            new("sub", new JsonString($"system:serviceaccount:{Namespace}:{ServiceAccount}")),
        ]);
        var signed = $"{Part(header)}.{Part(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static JsonObject Named(string name) => new([new("name", new JsonString(name)), new("uid", new JsonString(Guid.NewGuid().ToString()))]);

    private static string Part(JsonObject value) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(JsonPrinter.PrintCompact(value)));
}
