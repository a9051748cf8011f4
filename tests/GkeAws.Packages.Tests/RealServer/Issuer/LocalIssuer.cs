using System.Text.Json.Nodes;

namespace GkeAws.Packages.Tests.RealServer.Issuer;

/// <summary>A GKE cluster's token issuer under its own public URL, served inside this process. Point a server's https proxy at it.</summary>
public sealed class LocalIssuer : IDisposable
{
    private readonly SigningKey key = new();
    private readonly SigningKey foreignKey = new();
    private readonly ConnectProxy proxy;

    /// <param name="url">The issuer as the tokens carry it: https, no trailing slash.</param>
    public LocalIssuer(string url)
    {
        Url = url;
        var address = new Uri(url);
        var path = address.AbsolutePath;
        proxy = new ConnectProxy(address.Host, new Dictionary<string, string>
        {
            [$"{path}/.well-known/openid-configuration"] = new JsonObject
            {
                ["issuer"] = url,
                ["jwks_uri"] = $"{url}/jwks",
                ["response_types_supported"] = new JsonArray("id_token"),
                ["subject_types_supported"] = new JsonArray("public"),
                ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            }.ToJsonString(),
            // one key: Ceph 16.2 reads the first and ignores kid
            [$"{path}/jwks"] = new JsonObject { ["keys"] = new JsonArray(key.ToJsonWebKey()) }.ToJsonString(),
        });
    }

    public string Url { get; }

    public Uri ProxyAddress => proxy.Address;

    public string Mint(PodToken token) => token.SignedBy(key, Url);

    /// <summary>Every claim right, but signed by a key that the issuer does not publish.</summary>
    public string MintWithForeignKey(PodToken token) => token.SignedBy(foreignKey, Url);

    public void Dispose()
    {
        proxy.Dispose();
        key.Dispose();
        foreignKey.Dispose();
    }
}
