using System.Runtime.Versioning;
using GkeAws.Cli.Merging;
using GkeAws.Cli.Regeneration;
using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Writing;

namespace GkeAws.Cli.Tests.Regeneration;

/// <summary>What a render does with files that the user changed, deleted, made or protected.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FileRuleTests
{
    private const string Provider = "deploy/dev/aws/providers/my-project.asia-south1-a.demo.json";
    private const string NewProvider = "deploy/dev/aws/providers/my-project.asia-south1-a.prod.json";
    private const string Manifest = "deploy/dev/kubernetes/kustomization.yaml";
    private const string Settings = "deploy/dev/environment.sh";

    [Fact]
    public void A_deleted_file_stays_deleted_and_is_named_each_time()
    {
        using var project = new TestProject();
        File.Delete(project["README.md"]);
        project.RenameCluster();

        Assert.Contains("left       README.md: you deleted it", project.Render().MustExit(0).Lines);
        Assert.False(File.Exists(project["README.md"]));
        Assert.Equal(["left       README.md: you deleted it", $"{project.Folder}: 1 left, 53 unchanged"], project.Render().MustExit(0).Lines);
    }

    [Fact]
    public void A_file_that_is_no_longer_produced_goes_with_its_empty_folders_when_nobody_edited_it()
    {
        using var project = new TestProject();
        project.Replace("federation.json", "\"namespace\": \"gke-to-aws-test\"", "\"namespace\": \"other\"");
        project.Replace("federation.json", "\"role\": \"gke-to-aws-test\"", "\"role\": \"other\"");

        var run = project.Render().MustExit(0);

        Assert.Contains("removed    deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json: no longer produced", run.Lines);
        Assert.False(Directory.Exists(project["deploy/dev/aws/roles/gke-to-aws-test"]));
        Assert.False(Directory.Exists(project[".gke-aws/base/deploy/dev/aws/roles/gke-to-aws-test"]));
        Assert.True(Directory.Exists(project["deploy/dev/aws/roles/other"]));
    }

    [Fact]
    public void A_file_that_is_no_longer_produced_stays_when_edited_until_the_user_deletes_it()
    {
        using var project = new TestProject();
        File.AppendAllText(project[Provider], "\n");
        project.RenameCluster();
        var line = $"kept       {Provider}: no longer produced, but edited; delete it if you do not need it";

        Assert.Contains(line, project.Render().MustExit(0).Lines);
        Assert.Contains(line, project.Render().MustExit(0).Lines);
        File.Delete(project[Provider]);
        Assert.Equal([$"{project.Folder}: 54 unchanged"], project.Render().MustExit(0).Lines);
        Assert.False(File.Exists(project[BaseStore.PathOf(Provider)]));
    }

    [Fact]
    public void A_new_file_that_is_there_with_other_content_is_a_conflict()
    {
        using var project = new TestProject();
        File.WriteAllText(project[NewProvider], "mine\n");
        project.RenameCluster();
        var before = project.Tree();

        var run = project.Render().MustExit(3);

        Assert.Contains($"conflicted {NewProvider}(1-1): is there already, and no render made it", run.Lines);
        Assert.Empty(FileTree.Differences(before, project.Tree()));
        project.Render("--on-conflict", "ours").MustExit(0);
        Assert.Equal("mine\n", project.Read(NewProvider));
    }

    [Fact]
    public void A_new_file_that_is_there_with_the_same_content_is_taken_over()
    {
        using var project = new TestProject();
        File.WriteAllText(project[NewProvider], project.Read(Provider).Replace("demo", "prod", StringComparison.Ordinal));
        project.RenameCluster();

        Assert.DoesNotContain(project.Render().MustExit(0).Lines, line => line.Contains(NewProvider, StringComparison.Ordinal));
        Assert.True(File.Exists(project[BaseStore.PathOf(NewProvider)]));
    }

    [Fact]
    public void Files_of_the_user_alone_are_never_touched_again()
    {
        using var project = new TestProject();
        const string Program = "src/BucketLister/Program.cs";
        const string Lister = "src/BucketLister/Lister.cs";
        File.WriteAllText(project[Program], "// mine\n");
        File.Delete(project[Lister]);
        project.RenameCluster();

        var run = project.Render().MustExit(0);

        Assert.Equal("// mine\n", project.Read(Program));
        Assert.False(File.Exists(project[Lister]));
        Assert.DoesNotContain("src/", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_is_added_brings_its_files_and_one_that_goes_leaves_the_users_own()
    {
        using var project = new TestProject();
        project.Replace("federation.json", "[\"csharp\"]", "[\"csharp\", \"python\"]");
        Assert.Contains("created    python/list_buckets.py", project.Render().MustExit(0).Lines);

        project.Replace("federation.json", "[\"csharp\", \"python\"]", "[\"csharp\"]");
        var run = project.Render().MustExit(0);

        Assert.Contains("kept       python/list_buckets.py: no longer produced; it is yours alone, delete it if you do not need it", run.Lines);
        Assert.True(File.Exists(project["python/list_buckets.py"]));
    }

    [SkippableFact]
    public void Executable_bits_are_the_users()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has none");
        using var project = new TestProject();
        const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        File.SetUnixFileMode(project[Settings], Mine);
        project.RenameCluster();

        project.Render().MustExit(0);

        Assert.Contains("prod", project.Read(Settings), StringComparison.Ordinal);
        Assert.Equal(Mine, File.GetUnixFileMode(project[Settings]));
    }

    [SkippableFact]
    public void A_script_that_is_made_is_executable()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such bit");
        using var project = new TestProject();
        // Nothing was rendered yet, as far as anybody knows.
        Directory.Delete(project[".gke-aws"], recursive: true);
        File.Delete(project["scripts/lib.sh"]);
        File.Delete(project["scripts/clean-up.sh"]);

        project.Render().MustExit(0);

        Assert.True(File.GetUnixFileMode(project["scripts/clean-up.sh"]).HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public void Line_ends_of_Windows_are_no_edit_and_stay()
    {
        using var project = new TestProject();
        foreach (var path in project.Tree().Keys.Where(path => !path.StartsWith(".gke-aws/", StringComparison.Ordinal)))
        {
            File.WriteAllText(project[path], project.Read(path).Replace("\n", "\r\n", StringComparison.Ordinal));
        }
        Assert.Equal([$"{project.Folder}: 54 unchanged"], project.Render().MustExit(0).Lines);

        project.RenameCluster();
        var run = project.Render().MustExit(0);

        Assert.Contains($"updated    {Settings}", run.Lines);
        Assert.Contains("prod", project.Read(Settings), StringComparison.Ordinal);
        Assert.Equal(project.Read(Settings).Count(c => c == '\n'), project.Read(Settings).Split("\r\n").Length - 1);
    }

    [SkippableFact]
    public void A_symbolic_link_is_never_written_through()
    {
        Skip.If(OperatingSystem.IsWindows(), "links need a right of their own there");
        using var project = new TestProject();
        using var outside = new TemporaryDirectory();
        FileTree.Copy(project["deploy"], outside["deploy"]);
        Directory.Delete(project["deploy"], recursive: true);
        Directory.CreateSymbolicLink(project["deploy"], outside["deploy"]);
        File.WriteAllText(outside["README.md"], project.Read("README.md"));
        File.Delete(project["README.md"]);
        File.CreateSymbolicLink(project["README.md"], outside["README.md"]);
        project.RenameCluster();
        var before = FileTree.Read(outside.Path);

        var run = project.Render("--on-conflict", "theirs").MustExit(4);

        Assert.Contains($"{project["README.md"]}: is a symbolic link or lies behind one; nothing is written through a link\n", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{project[Settings]}: is a symbolic link or lies behind one", run.Error, StringComparison.Ordinal);
        Assert.Empty(FileTree.Differences(before, FileTree.Read(outside.Path)));
    }

    [SkippableTheory]
    [InlineData(".gke-aws")]
    [InlineData(".gke-aws/base")]
    [InlineData(".gke-aws/base/README.md.base")]
    [InlineData(".gke-aws/state.json")]
    public void A_symbolic_link_in_the_place_of_our_own_files_is_refused(string path)
    {
        Skip.If(OperatingSystem.IsWindows(), "links need a right of their own there");
        using var project = new TestProject();
        using var outside = new TemporaryDirectory();
        Directory.Move(project[path], outside["x"]);
        File.CreateSymbolicLink(project[path], outside["x"]);
        project.RenameCluster();
        var before = FileTree.Read(outside.Path);

        Assert.Contains("othing was written", project.Render("--on-conflict", "theirs").MustExit(4).Error, StringComparison.Ordinal);

        Assert.Empty(FileTree.Differences(before, FileTree.Read(outside.Path)));
    }

    [Theory]
    [InlineData("a/b", true)]
    [InlineData("..a/b..", true)]
    [InlineData("..", false)]
    [InlineData("a/../b", false)]
    [InlineData("a/./b", false)]
    [InlineData("/a", false)]
    [InlineData("a//b", false)]
    [InlineData("a\\b", false)]
    [InlineData("", false)]
    public void A_path_that_leads_out_of_the_project_is_known(string path, bool isInside) => Assert.Equal(isInside, ProjectPath.IsInside(path));

    [Fact]
    public void A_path_that_leads_out_of_the_project_is_refused()
    {
        var files = new MemoryFiles();
        var state = ProjectState.Read(files);
        var planner = new FilePlanner(files, new BaseStore(files, state, new TemplateRenderer(TemplateCatalog.Embedded), MemoryProject.Settings), ConflictChoice.Theirs);

        Assert.True(planner.Plan(new RenderedFile("deploy/../../x", "text\n", Ownership.Merge, false)).IsRefused);
    }

    [SkippableFact]
    public void A_read_only_file_stops_the_render_before_anything_is_written()
    {
        Skip.If(OperatingSystem.IsWindows(), "rights of Unix");
        using var project = new TestProject();
        File.SetUnixFileMode(project[Settings], UnixFileMode.UserRead);
        project.RenameCluster();
        var before = project.Tree();

        var run = project.Render().MustExit(4);

        Assert.Equal($"{project[Settings]}: is read-only; make it writable (chmod u+w)\nNothing was written.\n", run.Error);
        Assert.Empty(FileTree.Differences(before, project.Tree()));
    }

    [Fact]
    public void A_folder_or_a_file_in_the_way_stops_the_render()
    {
        using var project = new TestProject();
        File.Delete(project["README.md"]);
        Directory.CreateDirectory(project["README.md"]);
        Directory.Delete(project["deploy/dev/test"], recursive: true);
        File.WriteAllText(project["deploy/dev/test"], "x");

        var run = project.Render().MustExit(4);

        Assert.Contains("README.md: is a folder; move it away", run.Error, StringComparison.Ordinal);
        Assert.Contains("aws-access-test.yaml: a file stands where one of its folders has to be", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_text_is_kept_or_replaced_whole()
    {
        using var project = new TestProject();
        byte[] content = [0xff, 0xfe, 0x00, 0x41];
        File.WriteAllBytes(project[Settings], content);
        Assert.Contains($"info GKEAWS041: edited by hand", project.Check().MustExit(0).Output, StringComparison.Ordinal);
        project.RenameCluster();

        Assert.Contains($"conflicted {Settings}: is no UTF-8 text, so it cannot be merged", project.Render().MustExit(3).Lines);
        project.Render("--on-conflict", "markers").MustExit(4);
        project.Render("--on-conflict", "ours").MustExit(0);
        Assert.Equal(content, File.ReadAllBytes(project[Settings]));
    }

    [Fact]
    public void A_byte_order_mark_is_an_edit_like_others()
    {
        using var project = new TestProject();
        File.WriteAllText(project[Manifest], "\uFEFF" + project.Read(Manifest));
        project.RenameCluster();

        project.Render().MustExit(0);

        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(project[Manifest])[..3]);
    }
}
