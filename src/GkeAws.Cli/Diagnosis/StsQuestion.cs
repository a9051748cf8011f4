using System.Globalization;
using GkeAws.Cli.Laboratory;
using GkeAws.Cli.Simulation;

namespace GkeAws.Cli.Diagnosis;

/// <summary>
/// AssumeRoleWithWebIdentity as a pod makes it: an unsigned form (STS API reference). The credentials of the answer are thrown away.
/// </summary>
/// <param name="handler">Follows no redirect: a token goes to STS, and to nobody whom an answer names.</param>
internal sealed class StsQuestion(HttpMessageHandler handler, Func<string, string?> variable)
{
    private const string SessionName = "gke-aws-doctor";
    private const string ShortestSession = "900";

    /// <summary>An answer of STS's has a few kilobytes.</summary>
    private const int LongestAnswer = 64 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<StsReply> Ask(Pod pod, string token, CancellationToken cancellation)
    {
        // AWS SDKs and Tools Reference Guide, Service-specific endpoints; STS is regional (domain rule of the produced manifests).
        var endpoint = variable("AWS_ENDPOINT_URL_STS") ?? variable("AWS_ENDPOINT_URL") ?? $"https://sts.{pod.Environment.Region}.{pod.Environment.Region.Partition.DnsSuffix}";
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !ClientCheck.IsLoopback(endpoint)))
        {
            return StsReply.Unreached($"a token goes over TLS or to this machine only, and {endpoint} is neither");
        }
        using var client = new HttpClient(handler, disposeHandler: false) { Timeout = Patience, MaxResponseContentBufferSize = LongestAnswer };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Action"] = "AssumeRoleWithWebIdentity",
            ["Version"] = "2011-06-15",
            ["RoleArn"] = pod.Role.ToString(),
            ["RoleSessionName"] = SessionName,
            ["DurationSeconds"] = ShortestSession,
            ["WebIdentityToken"] = token,
        });
        try
        {
            using var answer = await client.PostAsync(address, form, cancellation).ConfigureAwait(false);
            if (answer.Headers.Location is { } elsewhere && (int)answer.StatusCode is >= 300 and < 400)
            {
                return StsReply.NotOfSts($"HTTP {(int)answer.StatusCode} to {elsewhere.OriginalString}, where no token was sent");
            }
            using var body = await answer.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            return StsAnswer.Read(answer.StatusCode, body, pod.Role, SessionName);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return StsReply.NotOfSts($"longer than {LongestAnswer / 1024} KB");
        }
        catch (HttpRequestException exception)
        {
            return StsReply.Unreached($"{address.Host}: {exception.GetBaseException().Message.TrimEnd('.')}");
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return StsReply.Unreached(string.Create(CultureInfo.InvariantCulture, $"{address.Host} did not answer within {Patience.TotalSeconds:0} seconds"));
        }
    }
}
