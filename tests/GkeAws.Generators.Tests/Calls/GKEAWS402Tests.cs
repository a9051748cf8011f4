using GkeAws.Generators.Tests.InProcess;

namespace GkeAws.Generators.Tests.Calls;

/// <summary>Calls that some environments allow and others do not.</summary>
public sealed class GKEAWS402Tests
{
    internal static readonly string TwoEnvironments = CallProject.Parameters(CallProject.Read, "\"overrides\": { \"prod\": { \"grants\": [{ \"access\": \"list-buckets\" }] } }, ")
        .Replace("\"environments\": [\n    {", "\"environments\": [ { \"name\": \"prod\", \"awsAccount\": \"999988887777\", \"awsRegion\": \"cn-north-1\", \"clusters\": [{ \"googleProject\": \"my-project\", \"location\": \"asia-south1-a\", \"name\": \"prod\" }] },\n    {", StringComparison.Ordinal);

    [Theory]
    [InlineData("await s3.GetObjectAsync(Bucket, \"a\", stop);", "GKEAWS402 'GetObjectAsync'")]
    [InlineData("await s3.PutObjectAsync(new() { BucketName = Bucket, Key = \"a\" }, stop);", "GKEAWS401 'PutObjectAsync'")]
    [InlineData("await s3.GetObjectAsync(input, \"a\", stop);", null)]
    [InlineData("await s3.GetObjectAsync($\"team-{input}\", \"a\", stop);", null)]
    public void Of_two_environments_one_may(string body, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], CallProject.Findings(Project(body)));

    [Fact]
    public void The_message_names_both_sides_and_the_denying_ones_partition() => Assert.Equal(
        "GetObject needs s3:GetObject on arn:aws-cn:s3:::team-data/a: dev allows it, prod does not; grant it in federation.json and run gke-aws render",
        Assert.Single(CallProject.Diagnostics(Project("await s3.GetObjectAsync(Bucket, \"a\", stop);"))).GetMessage());

    private static TestProject Project(string body) => new() { Files = new() { ["federation.json"] = TwoEnvironments }, Sources = [CallProject.Method(body)] };
}
