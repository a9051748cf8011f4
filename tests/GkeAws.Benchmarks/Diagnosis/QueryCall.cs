using System.Text;

namespace GkeAws.Benchmarks.Diagnosis;

/// <summary>A call of a query service that can be sent again and again.</summary>
/// <param name="Headers">With its signature, where it has one.</param>
internal sealed record QueryCall(string Form, IReadOnlyList<(string Name, string Value)> Headers)
{
    public HttpRequestMessage ToMessage(Uri endpoint)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new StringContent(Form, Encoding.ASCII, "application/x-www-form-urlencoded") };
        foreach (var (name, value) in Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
        return message;
    }
}
