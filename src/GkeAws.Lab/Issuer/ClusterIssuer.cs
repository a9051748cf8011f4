using GkeAws.Federation.Json;

namespace GkeAws.Lab.Issuer;

/// <summary>The token issuer of one cluster: its keys, its discovery document, its key set.</summary>
/// <param name="url">As the tokens carry it: https, no trailing slash.</param>
/// <param name="stored">Keys of an earlier life as PEM, the signing one last; empty: one is made.</param>
/// <param name="keep">Called with all keys whenever they changed.</param>
internal sealed class ClusterIssuer(string url, IReadOnlyList<string> stored, Action<IReadOnlyList<string>> keep) : IDisposable
{
    private readonly Lock _gate = new();
    private List<SigningKey>? _keys = stored.Count == 0 ? null : [.. stored.Select(SigningKey.OfPem)];
    private volatile JsonWebKeySet? _keySet;

    public string Url => url;

    /// <summary>Exactly Kubernetes' five members (read from kube-apiserver 1.32 and 1.36); jwks_uri as GKE has it.</summary>
    public string DiscoveryDocument { get; } = JsonPrinter.PrintCompact(new JsonObject(
    [
        new("issuer", new JsonString(url)),
        new("jwks_uri", new JsonString($"{url}/jwks")),
        new("response_types_supported", new JsonArray([new JsonString("id_token")])),
        new("subject_types_supported", new JsonArray([new JsonString("public")])),
        new("id_token_signing_alg_values_supported", new JsonArray([new JsonString("RS256")])),
    ]));

    /// <summary>The signing key; the first call makes it.</summary>
    public SigningKey Key => Keys()[^1];

    /// <summary>The public keys as STS reads them.</summary>
    public JsonWebKeySet KeySet => _keySet ??= JsonWebKeySet.Of(Published());

    /// <summary>The answer of <c>/jwks</c>.</summary>
    public string KeySetDocument => JsonPrinter.PrintCompact(Published());

    public string Mint(PodToken token, DateTimeOffset now) => token.SignedBy(Key, url, now);

    /// <summary>From now on tokens are signed with a new key.</summary>
    /// <param name="keepsOld">The old key stays published, as while a cluster rotates its credentials; else its tokens are worth nothing.</param>
    public void Rotate(bool keepsOld)
    {
        var next = SigningKey.Create();
        lock (_gate)
        {
            _keys = keepsOld ? [.. Keys(), next] : [next];
            Keep();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _keys?.ForEach(key => key.Dispose());
        }
    }

    private JsonObject Published() => new([new("keys", new JsonArray(Keys().Select(key => key.ToJson())))]);

    private List<SigningKey> Keys()
    {
        lock (_gate)
        {
            if (_keys is null)
            {
                _keys = [SigningKey.Create()];
                Keep();
            }
            return _keys;
        }
    }

    private void Keep()
    {
        _keySet = null;
        keep([.. _keys!.Select(key => key.ToPem())]);
    }
}
