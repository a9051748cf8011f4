using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Issuer;

/// <summary>The issuers of the project's clusters. Their documents are served under the paths of their real URLs.</summary>
internal sealed class IssuerRegistry(IEnumerable<ClusterIssuer> issuers) : ISignatureVerifier, IDisposable
{
    private const string Discovery = "/.well-known/openid-configuration";
    private const string KeySet = "/jwks";
    private const string JsonType = "application/json";
    private const string KeySetType = "application/jwk-set+json";
    private const string CacheControl = "public, max-age=3600";

    private readonly Dictionary<string, ClusterIssuer> _byUrl = issuers.ToDictionary(issuer => issuer.Url, StringComparer.Ordinal);

    public IEnumerable<ClusterIssuer> All => _byUrl.Values;

    public ClusterIssuer? Find(string url) => _byUrl.GetValueOrDefault(url);

    /// <returns>Null: no issuer lives under that path.</returns>
    public LabAnswer? Answer(LabCall call)
    {
        foreach (var issuer in _byUrl.Values)
        {
            var start = issuer.Url.IndexOf('/', "https://".Length);
            var path = start < 0 ? default : issuer.Url.AsSpan(start);
            if (!call.RawPath.AsSpan().StartsWith(path, StringComparison.Ordinal))
            {
                continue;
            }
            var rest = call.RawPath.AsSpan(path.Length);
            if (rest.SequenceEqual(Discovery))
            {
                return LabAnswer.Json(issuer.DiscoveryDocument, JsonType).With("Cache-Control", CacheControl);
            }
            if (rest.SequenceEqual(KeySet))
            {
                return LabAnswer.Json(issuer.KeySetDocument, KeySetType).With("Cache-Control", CacheControl);
            }
        }
        return null;
    }

    /// <summary>By the keys of the token's own issuer. An issuer that the lab does not know has no keys, and nothing is skipped for it.</summary>
    public SignatureVerdict Verify(WebIdentityToken token) =>
        token.Issuer is { } issuer && Find(issuer) is { } found ? found.KeySet.Verify(token) : SignatureVerdict.KeySetUnreachable;

    public void Dispose()
    {
        foreach (var issuer in _byUrl.Values)
        {
            issuer.Dispose();
        }
    }
}
