namespace GkeAws.Cli.Tests.Pictures;

/// <summary>The pictures of the README, drawn anew by the built tool. UPDATE_GOLDEN=1 writes them; then look at them.</summary>
public class ReadmePictureTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "gke-aws.dll");

    [Fact]
    public void Each_picture_shows_what_the_tool_prints_today()
    {
        using var folder = new TemporaryDirectory();
        Run(folder.Path, "new", "-o", "BucketLister");
        var project = folder["BucketLister"];

        Same(project, "workshop.svg", "workshop");

        var trust = Path.Combine(project, "deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json");
        var text = File.ReadAllText(trust);
        File.WriteAllText(trust, text.Replace("\"sts.amazonaws.com\"", "\"sts.amazon.com\"", StringComparison.Ordinal));
        Assert.NotEqual(text, File.ReadAllText(trust));
        Same(project, "check.svg", "check");
        Same(project, "simulate.svg", "simulate", "--action", "s3:ListAllMyBuckets");
    }

    [Fact]
    public void The_readme_shows_each_picture_and_no_other()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));

        var shown = readme.Split("](docs/pictures/").Skip(1).Select(rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)]).Order(StringComparer.Ordinal);
        Assert.Equal(Directory.GetFiles(Repository.PathOf("docs", "pictures")).Select(Path.GetFileName).Order(StringComparer.Ordinal), shown);
    }

    private static void Same(string project, string name, params string[] command)
    {
        var drawn = Path.Combine(Path.GetDirectoryName(project)!, name);
        Run(project, ["picture", "--columns", "150", drawn, "--", .. command]);
        var golden = Repository.PathOf("docs", "pictures", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.Copy(drawn, golden, overwrite: true);
        }
        Assert.Equal(File.ReadAllText(golden), File.ReadAllText(drawn));
    }

    private static void Run(string folder, params string[] words) => Tool.Run("dotnet", [Program, .. words], folder).MustExit(ExitCode.Fine);
}
