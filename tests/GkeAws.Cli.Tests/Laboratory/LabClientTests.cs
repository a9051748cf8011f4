namespace GkeAws.Cli.Tests.Laboratory;

/// <summary>The clients of others under <c>gke-aws lab run</c>: they list the lab's buckets, or are too old and are not started at all.</summary>
public sealed class LabClientTests
{
    private const string Bucket = "sample-photos-111122223333";

    [SkippableFact]
    public void The_produced_python_lister_lists()
    {
        Requires.Programs("python3");
        if (Tool.Run("python3", ["-c", "import boto3"]).ExitCode != 0)
        {
            Requires.Missing("boto3 is not on this machine");
        }

        AssertListsOrIsTooOld(Run("python", "python3", "python/list_buckets.py"), "botocore");
    }

    [SkippableFact]
    public void The_aws_cli_lists()
    {
        Requires.Programs("aws");

        AssertListsOrIsTooOld(Run("default", "aws", "s3", "ls"), "the AWS CLI");
    }

    /// <summary>Which of both is decided by the program's own version, so an older one that is started after all fails for want of buckets.</summary>
    private static void AssertListsOrIsTooOld(ToolResult run, string client)
    {
        if (run.ExitCode == 125)
        {
            Assert.Contains($"{client} ", run.Error, StringComparison.Ordinal);
            Assert.Contains("does not read AWS_ENDPOINT_URL_STS and would ask the real STS. Install ", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("lab: AssumeRoleWithWebIdentity", run.Error, StringComparison.Ordinal);
            return;
        }
        Assert.Contains(Bucket, run.MustExit(0).Output, StringComparison.Ordinal);
        Assert.Contains("lab: AssumeRoleWithWebIdentity 200", run.Error, StringComparison.Ordinal);
        Assert.Contains("lab: ListBuckets 200", run.Error, StringComparison.Ordinal);
    }

    private static ToolResult Run(string scenario, params string[] command) =>
        Tool.Run("dotnet", [typeof(ExitCode).Assembly.Location, "lab", "run", "--", .. command], new GoldenScenario(scenario).ProjectFolder);
}
