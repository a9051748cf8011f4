using System.Xml.Linq;
using GkeAws.Packages.Tests.RealServer.Server;

namespace GkeAws.Packages.Tests.RealServer;

/// <summary>
/// An upload in parts, with what goes wrong on the way. Left out is what Ceph 16.2.15 answers otherwise than AWS's API reference says:
/// ListParts of an upload that is not there (NoSuchKey) and its completion (500), a completion that leaves parts out (refused) or has them in
/// no order (taken).
/// </summary>
internal static class ComparedUpload
{
    private const string Bucket = "/gke-aws-uploads";
    private const string Path = Bucket + "/large";
    private const int PartSize = 5 * 1024 * 1024;

    public static IReadOnlyList<string> Operations { get; } = ["CreateMultipartUpload", "CompleteMultipartUpload", "ListParts"];

    /// <returns>A line for each call: what it was, its status, and what of its answer is not a server's own.</returns>
    public static async Task<IReadOnlyList<string>> AnswersOf(S3Session session)
    {
        List<string> lines = [];
        await Ask("create bucket", HttpMethod.Put, Bucket, "<CreateBucketConfiguration><LocationConstraint>ap-south-1</LocationConstraint></CreateBucketConfiguration>");
        var id = Value(await Ask("begin", HttpMethod.Post, Path + "?uploads="), "UploadId");
        await Ask("part 1", HttpMethod.Put, PartOf(1, id), new string('a', PartSize));
        await Ask("part 2", HttpMethod.Put, PartOf(2, id), "the end");
        var listed = await Ask("list", HttpMethod.Get, $"{Path}?uploadId={id}");
        var tags = Values(listed, "ETag").ToList();
        lines.AddRange(Values(listed, "Size"));
        await Ask("complete another part", HttpMethod.Post, $"{Path}?uploadId={id}", Completion((1, tags[1]), (2, tags[1])));
        await Ask("complete", HttpMethod.Post, $"{Path}?uploadId={id}", Completion((1, tags[0]), (2, tags[1])));
        lines.Add(Value(await Ask("list bucket", HttpMethod.Get, Bucket + "?list-type=2"), "ETag").Trim('"'));
        lines.Add(await Ask("read over the seam", HttpMethod.Get, Path, null, ("Range", $"bytes={PartSize - 2}-{PartSize + 6}")));
        await Ask("part of what is done", HttpMethod.Put, PartOf(4, id), "late");
        var other = Value(await Ask("begin again", HttpMethod.Post, Path + "?uploads="), "UploadId");
        await Ask("small part 1", HttpMethod.Put, PartOf(1, other), "too small for any but the last");
        await Ask("small part 2", HttpMethod.Put, PartOf(2, other), "the end");
        var small = Values(await Ask("list again", HttpMethod.Get, $"{Path}?uploadId={other}"), "ETag").ToList();
        await Ask("complete a small part", HttpMethod.Post, $"{Path}?uploadId={other}", Completion((1, small[0]), (2, small[1])));
        await Ask("give up", HttpMethod.Delete, $"{Path}?uploadId={other}");
        await Ask("give up again", HttpMethod.Delete, $"{Path}?uploadId={other}");
        await Ask("delete", HttpMethod.Delete, Path);
        await Ask("delete bucket", HttpMethod.Delete, Bucket);
        return lines;

        async Task<string> Ask(string what, HttpMethod method, string path, string? body = null, params (string, string)[] headers)
        {
            var (status, answer) = await session.AnswerAsync(method, path, body, headers);
            lines.Add($"{what}: {(int)status} {(answer.Contains("<Error>", StringComparison.Ordinal) ? Value(answer, "Code") : "")}");
            return answer;
        }
    }

    private static string PartOf(int number, string id) => $"{Path}?partNumber={number}&uploadId={id}";

    private static string Completion(params (int Number, string Tag)[] parts) =>
        $"<CompleteMultipartUpload>{string.Concat(parts.Select(part => $"<Part><PartNumber>{part.Number}</PartNumber><ETag>{part.Tag}</ETag></Part>"))}</CompleteMultipartUpload>";

    private static string Value(string xml, string name) => Values(xml, name).FirstOrDefault("");

    private static IEnumerable<string> Values(string xml, string name) => XDocument.Parse(xml).Descendants().Where(element => element.Name.LocalName == name).Select(element => element.Value);
}
