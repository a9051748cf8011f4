using GkeAws.Federation.Actions;
using GkeAws.Federation.Evaluation.Calls;

namespace GkeAws.Federation.Tests.Evaluation.Calls;

/// <summary>What calls use, as <c>infer</c> lists it.</summary>
public sealed class CallUseTests
{
    private static readonly KnownText Bucket = KnownText.Exactly("team-data");

    [Fact]
    public void Each_target_is_told_in_its_own_form()
    {
        Assert.Equal(["s3:ListAllMyBuckets"], Uses(new("ListBuckets", ["ListBuckets"])));
        Assert.Equal(["s3:GetObject on team-data/a"], Uses(new("GetObject", ["GetObject"]) { Bucket = Bucket, Key = KnownText.Exactly("a") }));
        Assert.Equal(["s3:ListBucket on team-data/reports/"], Uses(new("ListObjectsV2", ["ListObjectsV2"]) { Bucket = Bucket, Prefix = new KnownText("reports/", false) }));
        Assert.Equal(["s3:ListBucket on team-data"], Uses(new("ListObjectsV2", ["ListObjectsV2"]) { Bucket = Bucket, Prefix = null }));
        Assert.Equal(["s3:GetBucketLocation on team-data"], Uses(new("GetBucketLocation", ["GetBucketLocation"]) { Bucket = Bucket }));
        Assert.Equal(
            ["s3:GetObject on team-source/a", "s3:PutObject on team-data/b"],
            Uses(new("CopyObject", ["CopyObject"]) { Bucket = Bucket, Key = KnownText.Exactly("b"), SourceBucket = KnownText.Exactly("team-source"), SourceKey = KnownText.Exactly("a") }));
    }

    /// <summary>A key of KMS is in no bucket's grant.</summary>
    [Fact]
    public void Keys_of_KMS_are_left_out() => Assert.Equal(
        ["s3:PutObject on team-data/a"],
        Uses(new("PutObject", ["PutObject"]) { Bucket = Bucket, Key = KnownText.Exactly("a"), Traits = RequestTraits.Key }));

    [Theory]
    [InlineData("arn:aws:s3:eu-west-1:123456789012:accesspoint/a", true)]
    [InlineData("team-data--euw1-az1--x-s3", true)]
    [InlineData("point-s3alias", true)]
    [InlineData("", true)]
    [InlineData("team-", false)]
    public void A_bucket_that_no_grant_can_name_is_not_told(string bucket, bool isExact) =>
        Assert.Equal(["s3:GetObject on a bucket that the code does not tell"], Uses(new("GetObject", ["GetObject"]) { Bucket = new KnownText(bucket, isExact) }));

    private static IEnumerable<string> Uses(S3Call call) => CallUse.Of(call).Select(use => use.ToString()).Order(StringComparer.Ordinal);
}
