using System.IO.Compression;
using GkeAws.Cli.Workshop.Handout;

namespace GkeAws.Cli.Tests.Workshop;

/// <summary>What a laptop's SDK takes of a natively packed tool. The order is that of the SDK's PortableRuntimeIdentifierGraph.json.</summary>
public class ToolPackagesTests
{
    [Theory]
    [InlineData("linux-x64", "linux-x64,linux-musl-x64,any", "linux-x64")]
    [InlineData("linux-musl-x64", "linux-x64,linux-musl-x64,any", "linux-musl-x64")]
    [InlineData("linux-musl-x64", "linux-x64,any", "linux-x64")]
    [InlineData("ubuntu.24.04-arm64", "linux-x64,linux-arm64,any", "linux-arm64")]
    [InlineData("win-arm64", "win-x64,linux-arm64,any", "any")]
    [InlineData("osx-arm64", "osx-x64,linux-arm64", null)]
    [InlineData("win-x64", "linux-x64", null)]
    public void The_best_package_is_chosen(string runtime, string named, string? expected) =>
        Assert.Equal(expected, ToolPackages.For(runtime, named.Split(',').ToDictionary(word => word)));

    [Fact]
    public void A_whole_tool_names_no_packages_and_what_is_no_tool_is_said()
    {
        using var folder = new TemporaryDirectory();
        Write("whole.nupkg", "tools/net10.0/any/DotnetToolSettings.xml", "<DotNetCliTool Version=\"1\"><Commands /></DotNetCliTool>");
        Write("broken.nupkg", "tools/net10.0/any/DotnetToolSettings.xml", "<DotNetCliTool");
        Write("library.nupkg", "lib/net10.0/a.dll", "");

        Assert.Empty(ToolPackages.NamedIn(folder["whole.nupkg"]));
        Assert.Contains("broken.nupkg", Assert.Throws<IOException>(() => ToolPackages.NamedIn(folder["broken.nupkg"])).Message, StringComparison.Ordinal);
        Assert.Contains("is no package of a tool", Assert.Throws<IOException>(() => ToolPackages.NamedIn(folder["library.nupkg"])).Message, StringComparison.Ordinal);

        void Write(string name, string path, string text)
        {
            using var archive = ZipFile.Open(folder[name], ZipArchiveMode.Create);
            using var writer = new StreamWriter(archive.CreateEntry(path).Open());
            writer.Write(text);
        }
    }
}
