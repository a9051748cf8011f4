using System.IO.Compression;
using System.Runtime.InteropServices;

namespace GkeAws.Packages.Tests;

/// <summary>
/// <c>workshop pack</c> where the tool is packed natively: a pointer that names a package for each kind of machine. Pointer and packages are made up and
/// small; their form is that of <c>dotnet pack -p:Native=true</c> (<see cref="NativeTool"/>).
/// </summary>
public sealed class HandoutRuntimes : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public HandoutRuntimes()
    {
        Directory.CreateDirectory(_folder["source"]);
        foreach (var package in Directory.GetFiles(Workbench.Shared.Packages, "*.nupkg").Where(path => !Path.GetFileName(path).StartsWith("GkeAws.Cli.", StringComparison.Ordinal)))
        {
            File.Copy(package, Path.Combine(_folder["source"], Path.GetFileName(package)));
        }
    }

    private static string Own => RuntimeInformation.RuntimeIdentifier;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("linux-musl-x64,osx-arm64", "linux-x64,osx-arm64,any", "linux-x64,osx-arm64")]
    [InlineData("win-x64,linux-x64", "linux-x64,win-x64,any", "linux-x64,win-x64")]
    [InlineData("win-arm64,linux-x64", "linux-x64,any", "any,linux-x64")]
    public void The_package_of_each_laptop_is_in_the_folder_and_no_other(string laptops, string made, string packed)
    {
        WriteTool(made.Split(','));

        var run = Pack(laptops.Split(',').SelectMany(laptop => new[] { "--runtime", laptop }));

        run.MustExit(0);
        Assert.Equal(packed.Split(',').Select(runtime => $"gkeaws.cli.{runtime}.{Workbench.Shared.Version}.nupkg").Append($"gkeaws.cli.{Workbench.Shared.Version}.nupkg").Order(StringComparer.Ordinal), ToolPackages());
    }

    [Fact]
    public void Without_the_option_it_is_this_machines()
    {
        WriteTool(Own, "osx-arm64", "any");

        Pack([]).MustExit(0);

        Assert.Equal(new[] { $"gkeaws.cli.{Own}.{Workbench.Shared.Version}.nupkg", $"gkeaws.cli.{Workbench.Shared.Version}.nupkg" }.Order(StringComparer.Ordinal), ToolPackages());
    }

    [Fact]
    public void A_laptop_that_the_tool_is_not_made_for_is_said_and_nothing_is_left()
    {
        WriteTool("linux-x64", "osx-arm64");

        var run = Pack(["--runtime", "linux-x64", "--runtime", "win-x64"]);

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("the tool is not made for win-x64, but for linux-x64, osx-arm64", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["handout"]));
    }

    [Theory]
    [InlineData("windows")]
    [InlineData("linux_x64")]
    [InlineData("any")]
    public void A_word_that_is_no_runtime_identifier_is_refused(string word)
    {
        var run = Pack(["--runtime", word]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"'{word}' is no runtime identifier; for example linux-x64", run.Error, StringComparison.Ordinal);
    }

    private ToolResult Pack(IEnumerable<string> words) =>
        Workbench.Shared.GkeAws(_folder.Path, ["workshop", "pack", _folder["handout"], "--package-source", _folder["source"], .. words]);

    private IEnumerable<string> ToolPackages() => Directory.GetFiles(_folder["handout/packages"], "*.nupkg").Select(path => Path.GetFileName(path).ToLowerInvariant())
        .Where(name => name.StartsWith("gkeaws.cli.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private void WriteTool(params string[] runtimes)
    {
        Write("GkeAws.Cli", "DotnetTool", $"""
            <DotNetCliTool Version="2">
              <Commands><Command Name="gke-aws" /></Commands>
              <RuntimeIdentifierPackages>{string.Concat(runtimes.Select(runtime => $"<RuntimeIdentifierPackage RuntimeIdentifier=\"{runtime}\" Id=\"GkeAws.Cli.{runtime}\" />"))}</RuntimeIdentifierPackages>
            </DotNetCliTool>
            """);
        foreach (var runtime in runtimes)
        {
            Write($"GkeAws.Cli.{runtime}", "DotnetToolRidPackage", """<DotNetCliTool Version="2"><Commands><Command Name="gke-aws" EntryPoint="gke-aws" Runner="executable" /></Commands></DotNetCliTool>""");
        }
    }

    private void Write(string id, string type, string settings)
    {
        using var package = ZipFile.Open(_folder[$"source/{id}.{Workbench.Shared.Version}.nupkg"], ZipArchiveMode.Create);
        foreach (var (path, text) in new[]
        {
            ($"{id}.nuspec", $"""
                <package xmlns="http://schemas.microsoft.com/packaging/2012/06/nuspec.xsd">
                  <metadata><id>{id}</id><version>{Workbench.Shared.Version}</version><authors>test</authors><description>Made up.</description><packageTypes><packageType name="{type}" /></packageTypes></metadata>
                </package>
                """),
            ("tools/any/any/DotnetToolSettings.xml", settings),
        })
        {
            using var writer = new StreamWriter(package.CreateEntry(path).Open());
            writer.Write(text);
        }
    }
}
