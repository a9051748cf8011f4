using GkeAws.Federation.Evaluation.Calls;
using GkeAws.Generators.Tests.InProcess;

namespace GkeAws.Generators.Tests.Calls;

/// <summary>What each call needs, for <c>gke-aws infer</c>.</summary>
public sealed class GKEAWS490Tests
{
    [Theory]
    [InlineData("await s3.ListBucketsAsync(stop);", "s3:ListAllMyBuckets")]
    [InlineData("await s3.GetObjectAsync(Bucket, \"reports/a\", stop);", "s3:GetObject on team-data/reports/a")]
    [InlineData("await s3.GetObjectAsync(Bucket, $\"reports/{input}\", stop);", "s3:GetObject on team-data/reports/")]
    [InlineData("await s3.GetObjectAsync(Bucket, input, stop);", "s3:GetObject on team-data/")]
    [InlineData("await s3.GetObjectAsync(input, \"a\", stop);", "s3:GetObject on a bucket that the code does not tell")]
    [InlineData("await s3.GetObjectAsync(\"arn:aws:s3:ap-south-1:111122223333:accesspoint/p\", \"a\", stop);", "s3:GetObject on a bucket that the code does not tell")]
    [InlineData("await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket, Prefix = Folder }, stop);", "s3:ListBucket on team-data/reports/")]
    [InlineData("await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket }, stop);", "s3:ListBucket on team-data")]
    [InlineData("await s3.GetBucketLocationAsync(new GetBucketLocationRequest { BucketName = Bucket }, stop);", "s3:GetBucketLocation on team-data")]
    [InlineData("await s3.CopyObjectAsync(\"elsewhere\", \"x/a\", Bucket, \"y/b\", stop);", "s3:GetObject on elsewhere/x/a", "s3:PutObject on team-data/y/b")]
    public void Switched_on_it_tells_what_a_call_needs(string body, params string[] needs) =>
        Assert.Equal(needs, Uses(body).Select(use => use.ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public void It_is_off_by_default() => Assert.Empty(CallProject.Findings(CallProject.ReadWrite, "await s3.GetObjectAsync(Bucket, \"reports/a\", stop);"));

    /// <summary>The properties and the message say the same.</summary>
    private static List<CallUse> Uses(string body)
    {
        var project = CallProject.Project(CallProject.ListBuckets, CallProject.Method(body));
        var found = CallProject.Diagnostics(new TestProject { Files = project.Files, Sources = project.Sources, SwitchedOn = ["GKEAWS490"] })
            .Where(diagnostic => diagnostic.Id == "GKEAWS490").ToList();
        var uses = found.Select(diagnostic => new CallUse(
            diagnostic.Properties["Action"]!, diagnostic.Properties.GetValueOrDefault("Bucket"), diagnostic.Properties.GetValueOrDefault("Key"))).ToList();
        Assert.All(found.Zip(uses), pair => Assert.EndsWith($" needs {pair.Second}", pair.First.GetMessage(), StringComparison.Ordinal));
        return uses;
    }
}
