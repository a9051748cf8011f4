namespace GkeAws.Cli.Tests.Regeneration;

/// <summary><c>check</c> reads the policies on disk: a hand edit that opens the role is an error where it stands, edited on purpose or not.</summary>
public sealed class CheckPolicyTests
{
    private const string Trust = "deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json";

    private const string Permission = "deploy/dev/aws/roles/gke-to-aws-test/s3-policy.json";

    [Fact]
    public void A_trust_policy_that_compares_with_like_on_everything_is_an_error_at_its_line()
    {
        using var project = new TestProject();
        project.Replace(Trust, "system:serviceaccount:gke-to-aws-test:gke-service-account", "system:serviceaccount:*:*");
        project.Replace(Trust, "StringEquals", "StringLike");

        var run = project.Check();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Output.Split('\n'), line => line.Contains("trust-policy.json(", StringComparison.Ordinal) && line.Contains("error GKEAWS1", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_action_is_named_with_what_was_meant()
    {
        using var project = new TestProject();
        project.Replace(Permission, "s3:ListAllMyBuckets", "s3:ListBuckets");

        var run = project.Check();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("GKEAWS2", run.Output, StringComparison.Ordinal);
        Assert.Contains("s3:ListAllMyBuckets", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_of_the_users_own_is_read_too()
    {
        using var project = new TestProject();
        File.WriteAllText(project["deploy/dev/aws/roles/gke-to-aws-test/queue-policy.json"], "{ \"Statement\": 1 }");

        var run = project.Check();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("queue-policy.json(1,", run.Output, StringComparison.Ordinal);
    }
}
