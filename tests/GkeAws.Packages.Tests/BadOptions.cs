namespace GkeAws.Packages.Tests;

/// <summary>The real command with values that break rules; in process there are many more (tests/cases/parameters).</summary>
public sealed class BadOptions
{
    [Fact]
    public void All_bad_values_are_named_with_an_example_and_nothing_is_written()
    {
        using var folder = new TemporaryDirectory();

        var result = Workbench.Shared.New(folder["p"],
            "-n", "my-app", "--aws-account", "12345", "--cluster-name", "Demo\n", "--aws-region", "us-iso-east-1", "--access", "read");

        Assert.Equal(105, result.ExitCode);
        foreach (var expected in new[] { "GKEAWS001 -n:", "GKEAWS005 --aws-account: 12 digits; for example 111122223333", "GKEAWS004 --cluster-name:", "GKEAWS007 --aws-region:", "GKEAWS018 --bucket:" })
        {
            Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("GKEAWS006", result.Error, StringComparison.Ordinal);
        Assert.Empty(FileTree.Read(folder["p"]));
    }

    [Theory]
    [InlineData("--access", "GKEAWS016 --access: one of list-buckets, list-objects, read, read-write, full; for example list-buckets")]
    [InlineData("--app", "GKEAWS020 --app: one of csharp, python, both; for example csharp")]
    public void An_empty_choice_is_refused(string option, string expected)
    {
        using var folder = new TemporaryDirectory();

        var result = Workbench.Shared.New(folder["p"], option, "");

        Assert.Equal(105, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Empty(FileTree.Read(folder["p"]));
    }

    [Theory]
    [InlineData(127, "--access", "everything")]
    [InlineData(127, "--app", "py")]
    [InlineData(127, "--no-such-option", "x")]
    public void The_engines_own_errors_come_first(int code, string option, string value)
    {
        using var folder = new TemporaryDirectory();

        var result = Workbench.Shared.New(folder["p"], option, value, "--aws-account", "1");

        Assert.Equal(code, result.ExitCode);
        Assert.False(Directory.Exists(folder["p"]));
    }

    [Fact]
    public void The_tool_names_the_same_rules()
    {
        using var folder = new TemporaryDirectory();

        var result = Workbench.Shared.GkeAws(folder.Path, "new", "-o", folder["p"], "-n", "my-app", "--aws-account", "12345");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("error GKEAWS001: -n: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("error GKEAWS005: --aws-account: 12 digits; for example 111122223333", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["p"]));
    }

    [Fact]
    public void Files_in_the_way_are_named_and_kept()
    {
        using var folder = new TemporaryDirectory();
        File.WriteAllText(folder["federation.json"], "mine");

        var result = Workbench.Shared.GkeAws(folder.Path, "new", "-o", folder.Path);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("federation.json: is there already", result.Error, StringComparison.Ordinal);
        Assert.Equal(["federation.json"], FileTree.Read(folder.Path).Keys);
    }
}
