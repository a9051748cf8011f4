using System.IO.Compression;

namespace GkeAws.Packages.Tests;

/// <summary>
/// Packages with our ids on another source of the user's, of a higher version and of the very same one. The produced nuget.config
/// maps GkeAws.* to one source, for the compiler's package and for the tool.
/// </summary>
public sealed class ImpostorPackages : IDisposable
{
    private const string Higher = "99.0.0";
    private const string Stranger = "somebody else";

    private readonly TemporaryDirectory folder = new();
    private readonly Dictionary<string, string?> variables;

    public ImpostorPackages()
    {
        // Nothing of ours is in this package folder yet, so that every restore has to ask a source.
        variables = new Dictionary<string, string?>(Workbench.Shared.Variables) { ["NUGET_PACKAGES"] = folder["nuget"], ["DOTNET_CLI_HOME"] = folder["hive"] };
        Directory.CreateDirectory(folder["elsewhere"]);
        foreach (var version in new[] { Higher, Workbench.Shared.Version })
        {
            Write("GkeAws.Generators", version, ("lib/netstandard2.0/_._", ""));
            Write("GkeAws.Cli", version, ("tools/net10.0/any/DotnetToolSettings.xml", """
                <DotNetCliTool Version="1"><Commands><Command Name="gke-aws" EntryPoint="impostor.dll" Runner="dotnet" /></Commands></DotNetCliTool>
                """), ("tools/net10.0/any/impostor.dll", ""));
        }
        Workbench.Shared.New(folder["p"]).MustExit(0);
        // A user's own configuration above the project knows the other source.
        File.WriteAllText(folder["nuget.config"], """<configuration><packageSources><add key="elsewhere" value="elsewhere" /></packageSources></configuration>""");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("*-*")]
    [InlineData("")]
    public void The_generator_is_never_taken_from_elsewhere(string version)
    {
        WriteProbe(version.Length > 0 ? version : $"[{Workbench.Shared.Version}]");

        Dotnet("restore", "p/probe/probe.csproj").MustExit(0);

        Assert.False(IsImpostor("gkeaws.generators", Workbench.Shared.Version));
        Assert.False(Directory.Exists(folder[$"nuget/gkeaws.generators/{Higher}"]));
    }

    [Fact]
    public void The_tool_is_never_taken_from_elsewhere()
    {
        Tool.Run("dotnet", ["tool", "restore"], folder["p"], variables).MustExit(0);

        Assert.False(IsImpostor("gkeaws.cli", Workbench.Shared.Version));
    }

    /// <summary>The impostors are packages that NuGet takes where it may: without the mapping they win.</summary>
    [Fact]
    public void Without_the_mapping_the_impostors_would_be_taken()
    {
        File.WriteAllText(folder["p/nuget.config"], $"""
            <configuration><packageSources><clear /><add key="gke-aws" value="{Workbench.Shared.Packages}" /><add key="elsewhere" value="../elsewhere" /></packageSources></configuration>
            """);
        WriteProbe("*-*");
        var manifest = folder["p/.config/dotnet-tools.json"];
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(Workbench.Shared.Version, Higher, StringComparison.Ordinal));

        Dotnet("restore", "p/probe/probe.csproj").MustExit(0);
        Tool.Run("dotnet", ["tool", "restore"], folder["p"], variables).MustExit(0);

        Assert.True(IsImpostor("gkeaws.generators", Higher));
        Assert.True(IsImpostor("gkeaws.cli", Higher));
    }

    private ToolResult Dotnet(params string[] arguments) => Tool.Run("dotnet", arguments, folder.Path, variables);

    /// <summary>A project below the produced one, with its nuget.config and no package but the generator: nothing else is fetched.</summary>
    private void WriteProbe(string version)
    {
        Directory.CreateDirectory(folder["p/probe"]);
        File.WriteAllText(folder["p/probe/Directory.Build.props"], "<Project />");
        File.WriteAllText(folder["p/probe/Directory.Packages.props"], "<Project />");
        File.WriteAllText(folder["p/probe/probe.csproj"], $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="GkeAws.Generators" Version="{version}" /></ItemGroup>
            </Project>
            """);
    }

    /// <summary>Whose package was extracted: NuGet notes the source of a package, but not of a tool's.</summary>
    private bool IsImpostor(string id, string version) =>
        File.ReadAllText(Directory.GetFiles(folder[$"nuget/{id}/{version}"], "*.nuspec").Single()).Contains(Stranger, StringComparison.Ordinal);

    private void Write(string id, string version, params (string Path, string Text)[] files)
    {
        var type = id == "GkeAws.Cli" ? """<packageTypes><packageType name="DotnetTool" /></packageTypes>""" : "";
        using var package = ZipFile.Open(folder[$"elsewhere/{id}.{version}.nupkg"], ZipArchiveMode.Create);
        foreach (var (path, text) in files.Prepend(($"{id}.nuspec", $"""
            <package xmlns="http://schemas.microsoft.com/packaging/2012/06/nuspec.xsd">
              <metadata><id>{id}</id><version>{version}</version><authors>{Stranger}</authors><description>An impostor.</description>{type}</metadata>
            </package>
            """)))
        {
            using var writer = new StreamWriter(package.CreateEntry(path).Open());
            writer.Write(text);
        }
    }
}
