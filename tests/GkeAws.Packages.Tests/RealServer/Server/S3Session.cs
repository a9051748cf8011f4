using System.Net;
using System.Xml.Linq;

namespace GkeAws.Packages.Tests.RealServer.Server;

/// <summary>Raw S3 calls, path style, with one session's credentials. Answers are status codes, so that a refusal is a value.</summary>
public sealed class S3Session(Uri endpoint, AwsCredentials credentials, string region) : IDisposable
{
    private readonly HttpClient http = new(new SignatureHandler(credentials, region, "s3")) { BaseAddress = endpoint, Timeout = TimeSpan.FromSeconds(20) };

    public async Task<HttpStatusCode> SendAsync(HttpMethod method, string pathAndQuery, string? body = null) =>
        (await AnswerAsync(method, pathAndQuery, body)).Status;

    /// <summary>The status and the names of the buckets.</summary>
    public async Task<(HttpStatusCode Status, IReadOnlyList<string> Names)> ListBucketsAsync()
    {
        var (status, body) = await AnswerAsync(HttpMethod.Get, "/");
        IEnumerable<XElement> buckets = status == HttpStatusCode.OK
            ? XDocument.Parse(body).Descendants().Where(element => element.Name.LocalName == "Bucket")
            : [];
        return (status, [.. buckets.Select(bucket => bucket.Elements().Single(element => element.Name.LocalName == "Name").Value)]);
    }

    /// <summary>Starts a multipart upload and aborts it: the status of the call that was refused, else of the last one.</summary>
    public async Task<HttpStatusCode> StartAndAbortUploadAsync(string path)
    {
        var (status, body) = await AnswerAsync(HttpMethod.Post, $"{path}?uploads=");
        if (status != HttpStatusCode.OK)
        {
            return status;
        }
        var id = XDocument.Parse(body).Descendants().Single(element => element.Name.LocalName == "UploadId").Value;
        return await SendAsync(HttpMethod.Delete, $"{path}?uploadId={Uri.EscapeDataString(id)}");
    }

    /// <param name="headers">Signed where their names begin with x-amz; both AWS and Ceph take others that are not.</param>
    public async Task<(HttpStatusCode Status, string Body)> AnswerAsync(HttpMethod method, string pathAndQuery, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, pathAndQuery);
        request.Content = body is null ? null : new StringContent(body);
        foreach (var (name, value) in headers)
        {
            _ = request.Headers.TryAddWithoutValidation(name, value) || request.Content!.Headers.TryAddWithoutValidation(name, value);
        }
        using var answer = await http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => http.Dispose();
}
