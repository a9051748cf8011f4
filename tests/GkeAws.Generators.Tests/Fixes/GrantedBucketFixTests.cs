using GkeAws.Generators.CodeFixes;
using GkeAws.Generators.Tests.Calls;

namespace GkeAws.Generators.Tests.Fixes;

/// <summary>A mistyped bucket becomes the generated constant of the granted one.</summary>
public sealed class GrantedBucketFixTests
{
    private const string Constant = "BucketLister.Federation.Workloads.BucketLister.Buckets.TeamData.Name";

    [Theory]
    [InlineData("await s3.{|GKEAWS403:GetObjectAsync|}(\"team-dat\", \"a\", stop);", "await s3.GetObjectAsync(" + Constant + ", \"a\", stop);")]
    [InlineData("await s3.{|GKEAWS403:GetObjectAsync|}(  /* here */ \"taem-data\" , \"ключ\", stop);", "await s3.GetObjectAsync(  /* here */ " + Constant + " , \"ключ\", stop);")]
    [InlineData("await s3.{|GKEAWS403:GetObjectAsync|}(new GetObjectRequest\r\n{\r\n BucketName=\"team-date\", Key = \"a\" }, stop);", "await s3.GetObjectAsync(new GetObjectRequest\r\n{\r\n BucketName=" + Constant + ", Key = \"a\" }, stop);")]
    public async Task The_literal_becomes_the_constant(string before, string after) => await Test(before, after);

    [Fact]
    public async Task All_are_fixed_at_once() => await Test(
        "await s3.{|GKEAWS403:GetObjectAsync|}(\"team-dat\", \"a\", stop); await s3.{|GKEAWS403:GetObjectMetadataAsync|}(\"team-daata\", \"a\", stop);",
        $"await s3.GetObjectAsync({Constant}, \"a\", stop); await s3.GetObjectMetadataAsync({Constant}, \"a\", stop);", 2);

    [Theory]
    [InlineData("await s3.{|GKEAWS403:GetObjectAsync|}(\"quite-another\", \"a\", stop);")]
    [InlineData("const string other = \"team-dat\"; await s3.{|GKEAWS403:GetObjectAsync|}(other, \"a\", stop);")]
    public async Task Another_bucket_or_a_constant_of_the_users_own_stays(string body) => await Test(body, body, 0);

    private static async Task Test(string before, string after, int steps = 1) =>
        await new FixTest<GrantedBucketFix>(CallProject.Method(before), CallProject.Method(after), CallProject.Parameters(CallProject.Read)) { NumberOfIncrementalIterations = steps }.RunAsync();
}
