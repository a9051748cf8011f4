namespace BucketLister;

using global::System.Collections.Generic;
using global::System.IO;
using global::System.Linq;
using global::System.Net;
using global::System.Threading;
using global::System.Threading.Tasks;
using global::Amazon.S3;
using global::Amazon.S3.Model;

/// <summary>Prints names as they arrive, page by page.</summary>
internal sealed class Lister(IAmazonS3 s3, TextWriter output)
{
    public async Task ListBucketsAsync(CancellationToken cancellationToken)
    {
        string? next = null;
        do
        {
#pragma warning disable GKEAWS401 // A workload with a bucket never comes here.
            var page = await s3.ListBucketsAsync(new ListBucketsRequest { ContinuationToken = next }, cancellationToken);
#pragma warning restore GKEAWS401
            if (next is null)
            {
                await output.WriteLineAsync("✅ S3 Buckets:");
            }

            await WriteAsync((page.Buckets ?? []).Select(bucket => bucket.BucketName));
            next = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));
    }

    public async Task ListObjectsAsync(string bucket, string? prefix, CancellationToken cancellationToken)
    {
        string? next = null;
        do
        {
            var page = await s3.ListObjectsV2Async(Request(bucket, prefix, next), cancellationToken);
            if (next is null)
            {
                await output.WriteLineAsync($"✅ Objects in s3://{bucket}/{prefix}:");
            }

            await WriteAsync((page.S3Objects ?? []).Select(item => page.Encoding == EncodingType.Url ? WebUtility.UrlDecode(item.Key) : item.Key));
            next = page.IsTruncated == true ? page.NextContinuationToken : null;
        }
        while (!string.IsNullOrEmpty(next));
    }

    private static ListObjectsV2Request Request(string bucket, string? prefix, string? next) => new()
    {
        BucketName = bucket,
        Prefix = prefix,
        ContinuationToken = next,
        // A key may hold characters that XML cannot.
        Encoding = EncodingType.Url,
    };

    private async Task WriteAsync(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            await output.WriteLineAsync($" - {Printable.Line(name)}");
        }
    }
}
