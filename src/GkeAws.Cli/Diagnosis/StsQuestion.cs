using System.Xml;
using System.Xml.Linq;
using GkeAws.Cli.Laboratory;
using GkeAws.Cli.Simulation;

namespace GkeAws.Cli.Diagnosis;

/// <summary>
/// AssumeRoleWithWebIdentity as a pod makes it: an unsigned form (STS API reference). The credentials of the answer are thrown away.
/// </summary>
internal sealed class StsQuestion(HttpMessageHandler handler, Func<string, string?> variable)
{
    private const string SessionName = "gke-aws-doctor";
    private const string ShortestSession = "900";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<StsReply> Ask(Pod pod, string token, CancellationToken cancellation)
    {
        // AWS SDKs and Tools Reference Guide, Service-specific endpoints; STS is regional (domain rule of the produced manifests).
        var endpoint = variable("AWS_ENDPOINT_URL_STS") ?? variable("AWS_ENDPOINT_URL") ?? $"https://sts.{pod.Environment.Region}.{pod.Environment.Region.Partition.DnsSuffix}";
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !ClientCheck.IsLoopback(endpoint)))
        {
            return new StsReply(null, null, $"a token goes over TLS or to this machine only, and {endpoint} is neither");
        }
        using var client = new HttpClient(handler, disposeHandler: false) { Timeout = Patience };
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
            var text = await answer.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
            return answer.IsSuccessStatusCode ? StsReply.Accepted : Refusal(text, (int)answer.StatusCode);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return new StsReply(null, null, $"{address.Host} does not answer: {exception.GetBaseException().Message.TrimEnd('.')}");
        }
    }

    private static StsReply Refusal(string text, int status)
    {
        try
        {
            var error = XDocument.Parse(text).Descendants().ToLookup(element => element.Name.LocalName, element => element.Value);
            return error["Code"].FirstOrDefault() is { Length: > 0 } code
                ? new StsReply(code, error["Message"].FirstOrDefault() ?? "", null)
                : new StsReply(null, null, $"an answer that is not STS's (HTTP {status})");
        }
        catch (XmlException)
        {
            return new StsReply(null, null, $"an answer that is not STS's (HTTP {status})");
        }
    }
}
