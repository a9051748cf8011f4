using System.Text.RegularExpressions;
namespace GkeAws.Cli.Tests.Regeneration;

/// <summary>What <c>check</c> remembers of environments without findings saves time and hides nothing.</summary>
public sealed partial class CleanCheckTests : IDisposable
{
    private const string Permission = "deploy/dev/aws/roles/gke-to-aws-test/s3-policy.json";

    private const string Manifest = "deploy/dev/kubernetes/cronjobs/bucket-lister.yaml";

    private readonly TemporaryDirectory cache = new();

    private readonly TestProject project = new();

    [Fact]
    public void A_clean_environment_is_remembered_and_the_second_check_says_the_same()
    {
        var first = Check().MustExit(0);
        var remembered = File.ReadAllText(Remembered());

        Assert.Equal(first, Check());
        Assert.Equal(remembered, File.ReadAllText(Remembered()));
        Assert.Single(remembered.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData(Permission, "s3:ListAllMyBuckets", "s3:ListBuckets")]
    [InlineData(Manifest, "readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false")]
    public void An_edit_after_a_clean_check_is_found_each_time(string path, string find, string with)
    {
        Check().MustExit(0);
        project.Replace(path, find, with);

        var run = Check().MustExit(1);

        Assert.Contains(path + "(", run.Output, StringComparison.Ordinal);
        Assert.Equal(run, Check());
    }

    [Fact]
    public void A_new_file_after_a_clean_check_is_looked_at()
    {
        Check().MustExit(0);
        File.WriteAllText(project["deploy/dev/aws/roles/gke-to-aws-test/queue-policy.json"], "{ \"Statement\": 1 }");

        Assert.Contains("queue-policy.json(1,", Check().MustExit(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_files_under_other_parameters_are_looked_at_again()
    {
        File.WriteAllText(
            project["deploy/dev/aws/roles/gke-to-aws-test/queue-policy.json"],
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:GetRole", "Resource": "arn:aws:iam::111122223333:role/r" }] }""");
        Check().MustExit(0);
        project.Replace("federation.json", "111122223333", "222233334444");

        Assert.Contains("queue-policy.json(1,", Check().MustExit(1).Output, StringComparison.Ordinal);
    }

    /// <summary>Yesterday's output is wrong in many ways for today's parameters; that it is stale says it all.</summary>
    [Fact]
    public void What_staleness_explains_is_not_told_beside_it()
    {
        project.Replace("federation.json", "111122223333", "222233334444");

        // 046: the Google project is still the stand-in.
        Assert.Equal(["GKEAWS046", "GKEAWS040"], RuleIds().Matches(Check().MustExit(1).Output).Select(match => match.Value).Distinct());
    }

    [Fact]
    public void A_cache_that_cannot_be_read_or_written_changes_nothing()
    {
        var without = CommandRun.Of("check", "--project", project.Folder).MustExit(0);
        File.WriteAllText(cache["gke-aws"], "a file in the folder's place");

        Assert.Equal(without, Check());
    }

    public void Dispose()
    {
        project.Dispose();
        cache.Dispose();
    }

    private CommandRun Check() => CommandRun.WithCache(cache.Path, "check", "--project", project.Folder);

    [GeneratedRegex("GKEAWS[0-9]{3}")]
    private static partial Regex RuleIds();

    private string Remembered() => Directory.GetFiles(cache["gke-aws/clean"]).Single();
}
