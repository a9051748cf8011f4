namespace GkeAws.Packages.Tests.Build;

/// <summary><c>gke-aws infer</c> with the SDK's compiler and the packed analyzers, on a project as it is produced.</summary>
public sealed class InferBuilds
{
    private const string Reports = "src/BucketLister/Reports.cs";

    private const string Code = """
        namespace BucketLister;

        using global::System.Threading;
        using global::System.Threading.Tasks;
        using global::Amazon.S3;

        internal static class Reports
        {
            public static async Task CopyAsync(IAmazonS3 s3, string day, CancellationToken stop)
            {
                using var report = await s3.GetObjectAsync("team-data", $"in/{day}.csv", stop);
                await s3.PutObjectAsync(new() { BucketName = "team-data", Key = "out/latest.csv", InputStream = report.ResponseStream }, stop);
            }
        }

        """;

    [Fact]
    public void The_produced_project_has_what_its_code_needs()
    {
        using var project = BuiltProject.WithTool();

        var run = project.Dotnet("gke-aws", "infer").MustExit(0);

        Assert.Contains("list-buckets, for\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("the grants of bucket-lister are what the code needs.", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        project.Dotnet("gke-aws", "check", "--code").MustExit(0);
    }

    [Fact]
    public void What_new_calls_need_is_proposed_written_rendered_and_allowed()
    {
        using var project = BuiltProject.WithTool();
        File.WriteAllText(project[Reports], Code);
        var before = project.Sources();

        var proposal = project.Dotnet("gke-aws", "infer").MustExit(1);

        Assert.Equal(before, project.Sources());
        Assert.Contains("+          \"access\": \"read\",\n+          \"bucket\": \"team-data\",\n+          \"prefix\": \"in/\"\n", proposal.Output, StringComparison.Ordinal);
        Assert.Contains("read-write on team-data below out/, for\n  src/BucketLister/Reports.cs(12,18): PutObject needs s3:PutObject on team-data/out/latest.csv\n", proposal.Error, StringComparison.Ordinal);

        project.Dotnet("gke-aws", "infer", "--apply").MustExit(0);
        project.Dotnet("gke-aws", "render").MustExit(0);
        Assert.Empty(project.Findings(project.Build("-warnaserror").MustExit(0)));
        project.Dotnet("gke-aws", "simulate", "--action", "s3:PutObject", "--resource", "arn:aws:s3:::team-data/out/latest.csv").MustExit(0);
        project.Dotnet("gke-aws", "simulate", "--action", "s3:PutObject", "--resource", "arn:aws:s3:::team-data/in/latest.csv").MustExit(1);
        Assert.Contains("are what the code needs.", project.Dotnet("gke-aws", "infer").MustExit(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_that_does_not_compile_is_told_and_nothing_is_proposed()
    {
        using var project = BuiltProject.WithTool();
        File.WriteAllText(project[Reports], "internal class {\n");

        var run = project.Dotnet("gke-aws", "infer", "--apply").MustExit(4);

        Assert.Contains("src/BucketLister/Reports.cs(1,16): error CS1001: ", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }
}
