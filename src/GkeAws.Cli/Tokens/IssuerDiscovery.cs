using System.Text;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;
using GkeAws.Lab.Issuer;
using GkeAws.Lab.Project;

namespace GkeAws.Cli.Tokens;

/// <summary>
/// An issuer's key set by its discovery document (OpenID Connect Discovery 1.0, §4: https, and the document names the issuer character for
/// character). Redirects are not followed: AWS asks these addresses too.
/// </summary>
internal sealed class IssuerDiscovery(HttpMessageHandler handler, List<string> problems) : IDisposable
{
    public const string Path = "/.well-known/openid-configuration";

    // GKE's two documents are a few thousand bytes.
    private const int LargestAnswer = 1 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpClient _client = new(handler, disposeHandler: false) { MaxResponseContentBufferSize = LargestAnswer, Timeout = Patience };

    public static SocketsHttpHandler CreateHandler() => new() { AllowAutoRedirect = false, UseCookies = false };

    public void Dispose() => _client.Dispose();

    /// <summary>Https without user, query and fragment; null: the text is no such address.</summary>
    public static Uri? AddressOf(string text) => text.StartsWith(Issuer.Scheme, StringComparison.Ordinal)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { UserInfo: "", Query: "", Fragment: "" } ? uri : null;

    /// <summary>The https address of the issuer's keys; null: the problems say why.</summary>
    public async Task<Uri?> FindKeys(string issuer, CancellationToken cancellation)
    {
        if (AddressOf(issuer.TrimEnd('/') + Path) is not { } address)
        {
            problems.Add($"{issuer}: no https address without user and query; an issuer that AWS takes has one.");
            return null;
        }
        if (await Get(address, cancellation).ConfigureAwait(false) is not { } text)
        {
            return null;
        }
        if (JsonReader.Read(text, out var error) is not JsonObject document)
        {
            problems.Add($"{address}{error?.Position}: error: {error?.Message ?? "a discovery document is an object."}");
            return null;
        }
        if (Text(document, "issuer") is var named && named != issuer)
        {
            problems.Add($"{address}: the document is of issuer '{named}', and not of '{issuer}'; AWS refuses such an issuer.");
            return null;
        }
        if (Text(document, "jwks_uri") is not { } keys || AddressOf(keys) is not { } found)
        {
            problems.Add($"{address}: the document has no https jwks_uri; AWS refuses such an issuer.");
            return null;
        }
        return found;
    }

    public async Task<JsonWebKeySet?> ReadKeys(string issuer, CancellationToken cancellation) =>
        await FindKeys(issuer, cancellation).ConfigureAwait(false) is { } address ? await ReadKeys(address, cancellation).ConfigureAwait(false) : null;

    public async Task<JsonWebKeySet?> ReadKeys(Uri address, CancellationToken cancellation) =>
        await Get(address, cancellation).ConfigureAwait(false) is { } text ? JsonWebKeySet.Parse(text, address.AbsoluteUri, problems) : null;

    private async Task<string?> Get(Uri address, CancellationToken cancellation)
    {
        try
        {
            using var response = await _client.GetAsync(address, cancellation).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                return InputFile.Utf8.GetString(await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false));
            }
            problems.Add($"{address}: answers {(int)response.StatusCode}. Are project, location and cluster name right? For GKE this page is public.");
        }
        catch (HttpRequestException exception)
        {
            problems.Add($"{address}: {exception.InnerException?.Message ?? exception.Message} Is there a network, and HTTPS_PROXY set where one is needed?");
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            problems.Add($"{address}: no answer within {Patience.TotalSeconds} seconds.");
        }
        catch (DecoderFallbackException)
        {
            problems.Add($"{address}: the answer is not UTF-8.");
        }
        return null;
    }

    private static string? Text(JsonObject json, string name) => (json.Find(name)?.Value as JsonString)?.Value;
}
