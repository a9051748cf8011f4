using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using GkeAws.Cli.Simulation;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Workshop.Checks;

/// <summary>What a pod asks in a lab: its token for credentials, and with these what federation.json grants it to list. Signature Version 4 as the S3 API reference has it.</summary>
internal sealed class LabPod(HttpClient client, Uri endpoint, Pod pod, TimeProvider time)
{
    private static readonly string EmptyHash = Convert.ToHexStringLower(SHA256.HashData([]));

    /// <returns>What the lab refuses, in AWS's words.</returns>
    public async Task<IReadOnlyList<string>> Ask(string token, CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Action"] = "AssumeRoleWithWebIdentity",
            ["Version"] = "2011-06-15",
            ["RoleArn"] = pod.Role.ToString(),
            ["RoleSessionName"] = "gke-aws-workshop",
            ["WebIdentityToken"] = token,
        });
        using var answer = await client.PostAsync(endpoint, form, cancellation).ConfigureAwait(false);
        var credentials = Elements(await answer.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false));
        if (!answer.IsSuccessStatusCode)
        {
            return [$"The lab's STS refuses the pod's token: {Words(credentials)}"];
        }
        List<string> refused = [];
        foreach (var grant in pod.Workload.Grants.OfType<LevelGrant>())
        {
            var question = grant.Bucket is null ? "/" : $"/{grant.Bucket}?list-type=2{(grant.Prefix is { } prefix ? $"&prefix={Uri.EscapeDataString(prefix)}" : "")}";
            using var request = Sign(new Uri(endpoint, question), credentials, grant.Region?.Value ?? pod.Environment.Region.Value);
            using var listed = await client.SendAsync(request, cancellation).ConfigureAwait(false);
            if (!listed.IsSuccessStatusCode)
            {
                refused.Add($"The lab's S3 refuses the pod's {(grant.Bucket is null ? "ListBuckets" : $"ListObjectsV2 of {grant.Bucket}")}: {Words(Elements(await listed.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false)))}");
            }
        }
        return refused;
    }

    private HttpRequestMessage Sign(Uri address, ILookup<string, string> credentials, string region)
    {
        var now = time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var session = credentials["SessionToken"].First();
        var headers = $"host:{address.Authority}\nx-amz-content-sha256:{EmptyHash}\nx-amz-date:{now}\nx-amz-security-token:{session}\n";
        const string Names = "host;x-amz-content-sha256;x-amz-date;x-amz-security-token";
        var canonical = $"GET\n{address.AbsolutePath}\n{address.Query.TrimStart('?')}\n{headers}\n{Names}\n{EmptyHash}";
        var scope = $"{now[..8]}/{region}/s3/aws4_request";
        var key = new[] { now[..8], region, "s3", "aws4_request" }.Aggregate(Encoding.UTF8.GetBytes("AWS4" + credentials["SecretAccessKey"].First()), (last, text) => HMACSHA256.HashData(last, Encoding.UTF8.GetBytes(text)));
        var text = $"AWS4-HMAC-SHA256\n{now}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("x-amz-content-sha256", EmptyHash);
        request.Headers.Add("x-amz-date", now);
        request.Headers.Add("x-amz-security-token", session);
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={credentials["AccessKeyId"].First()}/{scope}, SignedHeaders={Names}, Signature={Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)))}");
        return request;
    }

    private static ILookup<string, string> Elements(string xml) => XDocument.Parse(xml).Descendants().ToLookup(element => element.Name.LocalName, element => element.Value);

    private static string Words(ILookup<string, string> error) => $"{error["Code"].FirstOrDefault()}: {error["Message"].FirstOrDefault()}";
}
