using System.Net;
using System.Xml.Linq;
using GkeAws.Packages.Tests.RealServer.Server;

namespace GkeAws.Packages.Tests.RealServer;

/// <summary>One request of a session to S3, and what of its answer servers have to agree on.</summary>
/// <param name="Operation">As S3's API names it.</param>
internal sealed record S3Step(string Operation, HttpMethod Method, string Path, string? Body = null, params (string Name, string Value)[] Headers)
{
    // Names of keys and prefixes are decided by the request; times, owners and tags of entities are each server's own.
    private static readonly string[] Compared = ["Code", "Key", "Prefix", "Name", "IsTruncated", "KeyCount", "MaxKeys", "Delimiter", "StartAfter"];

    /// <returns>The status, and of the body: an object as it is, of XML the elements that are compared, sorted, because their order means nothing.</returns>
    public async Task<string> AnswerOf(S3Session session)
    {
        var (status, body) = await session.AnswerAsync(Method, Path, Body, Headers);
        IEnumerable<string> seen = !body.StartsWith('<') ? [body] : XDocument.Parse(body).Descendants()
            // Of an error only its code: AWS names the key too, Ceph 16.2 does not.
            .Where(element => element.Document!.Root!.Name.LocalName == "Error" ? element.Name.LocalName == "Code" : Compared.Contains(element.Name.LocalName) && !element.HasElements && element.Value.Length > 0)
            .Select(element => $"{element.Name.LocalName}={element.Value}")
            .Order(StringComparer.Ordinal);
        return $"{(int)status} {(status == HttpStatusCode.NoContent ? "" : string.Join(' ', seen))}";
    }

    public override string ToString() => $"{Operation} {Path} {string.Join(' ', Headers)}";
}
