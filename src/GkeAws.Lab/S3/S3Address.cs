using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3;

/// <summary>Bucket and key of a request (S3 User Guide, Virtual hosting of buckets): <c>/BUCKET/KEY</c>, or <c>BUCKET.localhost</c> and <c>/KEY</c>.</summary>
/// <param name="Bucket">Null: the service itself.</param>
/// <param name="Key">Decoded; empty: the bucket itself.</param>
/// <param name="Version">Null: the latest.</param>
internal sealed record S3Address(string? Bucket, string Key, string? Version = null)
{
    private static readonly string[] Suffixes = [".s3.localhost", ".localhost"];

    public static S3Address Of(LabCall call)
    {
        var path = QueryString.Decode(call.RawPath, isForm: false);
        var version = call.Query.Find("versionId") is { Length: > 0 } given ? given : null;
        var host = call.Host.AsSpan();
        if (host.IndexOf(':') is >= 0 and var port)
        {
            host = host[..port];
        }
        foreach (var suffix in Suffixes)
        {
            if (host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) && !host.Equals(suffix.AsSpan(1), StringComparison.OrdinalIgnoreCase) && !host.Equals("s3.localhost", StringComparison.OrdinalIgnoreCase))
            {
                return new S3Address(host[..^suffix.Length].ToString(), path.Length > 1 ? path[1..] : "", version);
            }
        }
        var slash = path.IndexOf('/', 1);
        return path.Length <= 1 ? new S3Address(null, "")
            : slash < 0 ? new S3Address(path[1..], "")
            : new S3Address(path[1..slash], path[(slash + 1)..], version);
    }
}
