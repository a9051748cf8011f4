using System.Text.RegularExpressions;
using GkeAws.Cli.Tests.Diagnosis;

namespace GkeAws.Cli.Tests.Pictures;

/// <summary>The pictures of the README, drawn anew by the built tool. UPDATE_GOLDEN=1 writes them; then look at them.</summary>
public partial class ReadmePictureTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "gke-aws.dll");

    [Fact]
    public void Each_picture_shows_what_the_tool_prints_today()
    {
        using var folder = new TemporaryDirectory();
        Tool.Run("dotnet", [Program, "new", "-o", "BucketLister"], folder.Path).MustExit(ExitCode.Fine);
        var project = folder["BucketLister"];

        Same(project, folder["workshop.svg"], ["workshop"]);

        var trust = Path.Combine(project, "deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json");
        var text = File.ReadAllText(trust);
        File.WriteAllText(trust, text.Replace("\"sts.amazonaws.com\"", "\"sts.amazon.com\"", StringComparison.Ordinal));
        Assert.NotEqual(text, File.ReadAllText(trust));
        Same(project, folder["check.svg"], ["check"]);
        Same(project, folder["simulate.svg"], ["simulate", "--action", "s3:ListAllMyBuckets"]);
    }

    [SkippableFact]
    public async Task The_doctor_is_drawn_with_a_cluster_and_an_account_that_differ_from_the_files()
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create();
        setup.Change(role => role with { TrustPolicy = role.TrustPolicy.Replace(":gke-service-account", ":default", StringComparison.Ordinal) });
        using var folder = new TemporaryDirectory();

        Same(setup.Project.Folder, folder["doctor.svg"], ["doctor"], setup.Variables);
    }

    [Fact]
    public void The_readme_shows_each_picture_and_no_other()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));

        var shown = readme.Split("](docs/pictures/").Skip(1).Select(rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)]).Order(StringComparer.Ordinal);
        Assert.Equal(Directory.GetFiles(Repository.PathOf("docs", "pictures")).Select(Path.GetFileName).Order(StringComparer.Ordinal), shown);
    }

    private static void Same(string project, string drawn, string[] command, IReadOnlyDictionary<string, string?>? variables = null)
    {
        Tool.Run("dotnet", [Program, "picture", "--columns", "150", drawn, "--", .. command], project, variables).MustExit(ExitCode.Fine);
        // Whatever SDK is here.
        File.WriteAllText(drawn, SdkVersion().Replace(File.ReadAllText(drawn), " 10.0.100<"));
        var golden = Repository.PathOf("docs", "pictures", Path.GetFileName(drawn));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.Copy(drawn, golden, overwrite: true);
        }
        Assert.Equal(File.ReadAllText(golden), File.ReadAllText(drawn));
    }

    [GeneratedRegex(" 10\\.0\\.[0-9]{3}<", RegexOptions.CultureInvariant)]
    private static partial Regex SdkVersion();
}
