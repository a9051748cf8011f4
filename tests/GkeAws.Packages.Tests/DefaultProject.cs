namespace GkeAws.Packages.Tests;

/// <summary>What README's next block promises, typed.</summary>
public sealed class DefaultProject
{
    [Fact]
    public void Restores_builds_and_runs_its_tool_with_no_source_of_ours_configured()
    {
        using var folder = new TemporaryDirectory();
        Workbench.Shared.New(folder["p"]).MustExit(0);

        Workbench.Shared.Dotnet(folder["p"], "build", "-warnaserror").MustExit(0);
        Workbench.Shared.Dotnet(folder["p"], "tool", "restore").MustExit(0);
        var version = Workbench.Shared.Dotnet(folder["p"], "gke-aws", "--version").MustExit(0);
        var simulated = Workbench.Shared.Dotnet(folder["p"], "gke-aws", "simulate").MustExit(0);

        Assert.StartsWith(Workbench.Shared.Version, version.Output, StringComparison.Ordinal);
        Assert.Contains("answers, all as federation.json promises.", simulated.Output, StringComparison.Ordinal);
        Assert.StartsWith("namespace BucketLister;", string.Join('\n', GeneratedCode(folder["p"]).Split('\n').Skip(2)), StringComparison.Ordinal);
    }

    [Fact]
    public void Package_of_ours_with_a_higher_version_elsewhere_is_never_taken()
    {
        using var folder = new TemporaryDirectory();
        Workbench.Shared.New(folder["p"]).MustExit(0);
        Directory.CreateDirectory(folder["elsewhere"]);
        Directory.CreateDirectory(folder["impostor"]);
        File.WriteAllText(folder["impostor/impostor.csproj"], $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <PackageId>GkeAws.Generators</PackageId>
                <Version>99.0.0</Version>
                <NoWarn>NU5128</NoWarn>
              </PropertyGroup>
            </Project>
            """);
        Workbench.Shared.Dotnet(folder.Path, "pack", "impostor/impostor.csproj", "-o", folder["elsewhere"]).MustExit(0);
        // A user's own configuration above the project knows the other source; the project floats to the highest version.
        File.WriteAllText(folder["nuget.config"], """<configuration><packageSources><add key="elsewhere" value="elsewhere" /></packageSources></configuration>""");
        var versions = folder["p/Directory.Packages.props"];
        File.WriteAllText(versions, File.ReadAllText(versions)
            .Replace($"Version=\"{Workbench.Shared.Version}\"", "Version=\"*-*\"", StringComparison.Ordinal)
            .Replace("<PropertyGroup>", "<PropertyGroup><CentralPackageFloatingVersionsEnabled>true</CentralPackageFloatingVersionsEnabled>", StringComparison.Ordinal));

        Workbench.Shared.Dotnet(folder["p"], "restore").MustExit(0);

        var assets = File.ReadAllText(folder["p/src/BucketLister/obj/project.assets.json"]);
        Assert.Contains($"GkeAws.Generators/{Workbench.Shared.Version}", assets, StringComparison.Ordinal);
        Assert.DoesNotContain("99.0.0", assets, StringComparison.Ordinal);
    }

    private static string GeneratedCode(string project)
    {
        Workbench.Shared.Dotnet(project, "build", "--no-incremental", "-p:EmitCompilerGeneratedFiles=true", "-p:CompilerGeneratedFilesOutputPath=obj/generated").MustExit(0);
        return File.ReadAllText(Directory.GetFiles(Path.Combine(project, "src"), "Federation.g.cs", SearchOption.AllDirectories).Single());
    }
}
