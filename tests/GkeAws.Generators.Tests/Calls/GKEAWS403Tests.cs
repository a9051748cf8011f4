namespace GkeAws.Generators.Tests.Calls;

/// <summary>The right action on another bucket, or on keys outside of the granted prefix.</summary>
public sealed class GKEAWS403Tests
{
    [Theory]
    [InlineData("await s3.GetObjectAsync(\"team-dat\", \"reports/a\", stop);", "GetObjectAsync")]
    [InlineData("await s3.GetObjectAsync(Bucket, \"other/a\", stop);", "GetObjectAsync")]
    [InlineData("await s3.GetObjectAsync(Bucket, \"report\", stop);", "GetObjectAsync")]
    [InlineData("await s3.GetObjectAsync(Bucket, $\"other/{input}\", stop);", "GetObjectAsync")]
    [InlineData("await s3.GetObjectAsync(Bucket, \"other/\" + input + \"/x\", stop);", "GetObjectAsync")]
    [InlineData("var key = \"x/\" + Folder; await s3.PutObjectAsync(new() { BucketName = Bucket, Key = key }, stop);", "PutObjectAsync")]
    [InlineData("await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket, Prefix = \"other/\" }, stop);", "ListObjectsV2Async")]
    [InlineData("await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket }, stop);", "ListObjectsV2Async")]
    [InlineData("await transfer.DownloadAsync(\"file\", \"team-data\", \"other/a\", stop);", "DownloadAsync")]
    [InlineData("await s3.CopyObjectAsync(\"elsewhere\", \"reports/a\", Bucket, \"reports/b\", stop);", "CopyObjectAsync")]
    public void Outside_the_grant_it_is_said(string body, string underlined) =>
        Assert.Equal([$"GKEAWS403 '{underlined}'"], CallProject.Findings(CallProject.ReadWrite, body));

    [Theory]
    [InlineData("await s3.GetObjectAsync(Bucket, \"reports/a\", stop);")]
    [InlineData("await s3.GetObjectAsync(Bucket, $\"rep{input}\", stop);")]
    [InlineData("await s3.GetObjectAsync(Bucket, Folder + input, stop);")]
    [InlineData("await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket, Prefix = Folder }, stop);")]
    [InlineData("await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket, Prefix = input }, stop);")]
    public void Inside_or_perhaps_inside_it_is_not(string body) => Assert.Empty(CallProject.Findings(CallProject.ReadWrite, body));
}
