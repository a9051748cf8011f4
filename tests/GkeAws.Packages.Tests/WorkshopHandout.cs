using System.IO.Compression;

namespace GkeAws.Packages.Tests;

/// <summary>
/// The folder that a teacher hands out, on a laptop with the SDK and no network (a network namespace that has the loopback device and
/// nothing else): from <c>dotnet new install</c> to the last grade, with the commands of START.md and of the lessons.
/// </summary>
public sealed class WorkshopHandout : IDisposable
{
    // Lessons that want a grant say so; the learner adds it as the message says.
    private const string Course = """
        set -eu
        ip link set lo up
        cd "$1"
        eval "$(sed -n 's/^\(dotnet new .*\)$/\1/p' START.md)"
        cd BucketLister
        dotnet tool restore
        for lesson in $(seq 16); do
          if [ "$lesson" = 15 ]; then
            sed -i 's/"access": "list-buckets"/"access": "list-buckets" }, { "bucket": "workshop-data", "access": "read"/' federation.json
            dotnet gke-aws render
          fi
          dotnet gke-aws workshop start
          dotnet gke-aws workshop solution | sed -n 's/^    //p' >solution.sh
          sh -eu solution.sh
          rm solution.sh
        done
        dotnet gke-aws workshop list

        """;

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public void With_the_folder_alone_and_no_network_a_learner_gets_from_nothing_to_the_last_grade()
    {
        Requires.Programs("unshare", "ip", "sh", "sed");
        if (Tool.Run("unshare", ["-rn", "true"]).ExitCode != 0)
        {
            Requires.Missing("this machine gives no network namespace");
        }
        var handout = _folder["handout"];
        var packed = Workbench.Shared.GkeAws(_folder.Path, "workshop", "pack", handout, "--package-source", Workbench.Shared.Packages).MustExit(0);
        Assert.Contains("packages, the lessons, and START.md", packed.Output, StringComparison.Ordinal);
        File.WriteAllText(_folder["course.sh"], Course);
        Directory.CreateDirectory(_folder["home"]);

        var course = Tool.Run("unshare", ["-rn", "sh", _folder["course.sh"], handout], _folder.Path, new Dictionary<string, string?>(Workbench.Shared.Variables)
        {
            // A new user's home: nothing is there yet.
            ["HOME"] = _folder["home"],
            ["DOTNET_CLI_HOME"] = _folder["home"],
            ["NUGET_PACKAGES"] = null,
            ["XDG_CACHE_HOME"] = null,
        }, TimeSpan.FromMinutes(9));

        Assert.True(course.ExitCode == 0, course.All);
        Assert.Contains("16 of 16 lessons done", course.Output, StringComparison.Ordinal);
        Assert.Contains("lab: ListBuckets 200", course.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_in_the_folder_knows_no_source_of_the_machine_that_packed_it()
    {
        var handout = _folder["handout"];
        Workbench.Shared.GkeAws(_folder.Path, "workshop", "pack", handout, "--package-source", Workbench.Shared.Packages).MustExit(0);

        var template = Directory.GetFiles(Path.Combine(handout, "packages"), "*.nupkg").Single(path => Path.GetFileName(path).StartsWith("gkeaws.templates.", StringComparison.OrdinalIgnoreCase));
        using var archive = ZipFile.OpenRead(template);
        using var reader = new StreamReader(archive.GetEntry("content/gke-aws-federation/.template.config/template.json")!.Open());
        Assert.DoesNotContain(Workbench.Shared.Packages, reader.ReadToEnd(), StringComparison.Ordinal);
        Assert.Contains("## 16. ", File.ReadAllText(Path.Combine(handout, "LESSONS.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_left_alone()
    {
        File.WriteAllText(_folder["mine"], "");

        var run = Workbench.Shared.GkeAws(_folder.Path, "workshop", "pack", _folder.Path);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(["mine"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_source_without_our_packages_is_said_and_nothing_is_left()
    {
        Directory.CreateDirectory(_folder["empty"]);

        var run = Workbench.Shared.GkeAws(_folder.Path, "workshop", "pack", _folder["handout"], "--package-source", _folder["empty"]);

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("--package-source DIR", run.Error, StringComparison.Ordinal);
        Assert.Equal(["empty"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }
}
