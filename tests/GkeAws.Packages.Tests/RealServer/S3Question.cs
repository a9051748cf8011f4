using GkeAws.Federation.Evaluation;

namespace GkeAws.Packages.Tests.RealServer;

/// <summary>A call of S3 as HTTP and as the evaluator is asked.</summary>
/// <param name="IsOfTheLab">Whether the lab has the operation.</param>
internal sealed record S3Question(HttpMethod Method, string Path, string Action, string Resource, string? Prefix = null, bool IsOfTheLab = true)
{
    public static S3Question List(string bucket, string prefix) =>
        new(HttpMethod.Get, $"/{bucket}?list-type=2&prefix={Uri.EscapeDataString(prefix)}", "s3:ListBucket", $"arn:aws:s3:::{bucket}", prefix);

    public string? Body => Method == HttpMethod.Put ? "written" : null;

    public Request By(RequestPrincipal principal)
    {
        var context = RequestContext.Of(("aws:SourceIp", "127.0.0.1"), ("aws:CurrentTime", DateTimeOffset.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", null)));
        return new Request(principal, Action, Resource, Prefix is null ? context : context.With(RequestContext.Of(("s3:prefix", Prefix))));
    }

    public override string ToString() => $"{Action} {Path}";
}
