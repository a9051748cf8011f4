using System.IO.Compression;

namespace GkeAws.Packages.Tests;

/// <summary>The tool as a native program: published, and packed beside the one for any machine.</summary>
public sealed class NativeTool
{
    private static readonly string Artifacts = Repository.PathOf("artifacts", "tests", "native");

    [SkippableFact]
    public void Publish_and_pack_give_a_native_program_and_no_warning()
    {
        Requires.Programs("gcc");
        if (!File.Exists("/usr/include/zlib.h"))
        {
            Requires.Missing("zlib1g-dev is not on this machine");
        }
        using var folder = new TemporaryDirectory();
        var publish = Build("publish", folder["publish"], "-r", "linux-x64");

        Assert.Equal(["gke-aws"], FileTree.Read(folder["publish"]).Keys);
        Assert.DoesNotContain("warning", publish.Output, StringComparison.Ordinal);
        var version = Tool.Run(Path.Combine(folder["publish"], "gke-aws"), ["--version"]).MustExit(0);
        Assert.StartsWith(Workbench.Shared.Version, version.Output, StringComparison.Ordinal);

        Build("pack", folder["packages"], "-p:Native=true");
        Assert.Equal(
            ["GkeAws.Cli", "GkeAws.Cli.any", "GkeAws.Cli.linux-x64"],
            FileTree.Read(folder["packages"]).Keys.Select(name => name[..^$".{Workbench.Shared.Version}.nupkg".Length]).Order(StringComparer.Ordinal));
        Assert.Equal(["DotnetToolSettings.xml", "gke-aws"], ToolFiles(folder, "GkeAws.Cli.linux-x64"));
        Assert.Contains("gke-aws.dll", ToolFiles(folder, "GkeAws.Cli.any"));

        // NuGet takes the package of this machine by itself; a package folder of its own, because the other tests have the plain tool there.
        var installed = Tool.Run("dotnet", ["tool", "install", "GkeAws.Cli", "--version", Workbench.Shared.Version, "--tool-path", folder["tool"], "--source", folder["packages"]],
            folder.Path, new Dictionary<string, string?>(Workbench.Shared.Variables) { ["NUGET_PACKAGES"] = folder["nuget"] });
        installed.MustExit(0);
        Assert.Equal(version.Output, Tool.Run(Path.Combine(folder["tool"], "gke-aws"), ["--version"]).MustExit(0).Output);
        Assert.False(Directory.EnumerateFiles(folder["tool"], "gke-aws.dll", SearchOption.AllDirectories).Any(), "not the native program");
    }

    [Fact]
    public void A_missing_compiler_is_named_with_its_package()
    {
        using var folder = new TemporaryDirectory();
        // A PATH with the SDK and the shell's own programs, and no compiler.
        foreach (var program in new[] { "sh", "dotnet" })
        {
            File.CreateSymbolicLink(folder[program], Tool.Find(program)!);
        }
        var result = Tool.Run("dotnet", Arguments("publish", folder["publish"], "-r", "linux-x64"), Repository.Root,
            new Dictionary<string, string?>(Workbench.Shared.Variables) { ["PATH"] = folder.Path, ["NUGET_PACKAGES"] = null }, TimeSpan.FromMinutes(10));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error : The native program needs clang or gcc: apt-get install clang zlib1g-dev.", result.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder["publish"], "gke-aws")));
    }

    private static ToolResult Build(string command, string output, params IEnumerable<string> more) =>
        Tool.Run("dotnet", Arguments(command, output, more), Repository.Root,
            new Dictionary<string, string?>(Workbench.Shared.Variables) { ["NUGET_PACKAGES"] = null }, TimeSpan.FromMinutes(10)).MustExit(0);

    private static IEnumerable<string> Arguments(string command, string output, params IEnumerable<string> more) =>
        [command, "src/GkeAws.Cli", "-c", "Release", "-o", output, "--artifacts-path", Artifacts, .. more];

    private static IEnumerable<string> ToolFiles(TemporaryDirectory folder, string id)
    {
        using var package = ZipFile.OpenRead(Path.Combine(folder["packages"], $"{id}.{Workbench.Shared.Version}.nupkg"));
        return [.. package.Entries.Where(entry => entry.FullName.StartsWith("tools/", StringComparison.Ordinal)).Select(entry => entry.Name).Order(StringComparer.Ordinal)];
    }
}
