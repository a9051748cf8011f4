namespace GkeAws.Packages.Tests;

/// <summary>
/// Every committed project compiles without a warning, inside a repository whose props would break it if they reached it; so do
/// projects with names that hide a type, in its namespace or beside it, or that an analyzer does not like.
/// </summary>
public sealed class GoldenProjectsBuild
{
    private static readonly string[] Names = ["Lister", "Console", "Acme.Console", "Program", "Amazon.S3", "_", "my_team.Next"];

    [Fact]
    public void All_golden_projects_build_inside_a_repository_with_central_package_versions()
    {
        using var folder = new TemporaryDirectory();
        var solutions = new List<string>();
        foreach (var scenario in GoldenScenario.All)
        {
            FileTree.Copy(scenario.ProjectFolder, folder[scenario.Name]);
            if (Directory.GetFiles(folder[scenario.Name], "*.sln") is [var solution])
            {
                solutions.Add(solution);
            }
            // The committed source is a stand-in; the packages are in the workbench's folder.
            File.WriteAllText(folder[$"{scenario.Name}/nuget.config"], $"""
                <configuration><packageSources><add key="gke-aws" value="{Workbench.Shared.Packages}" /></packageSources></configuration>
                """);
        }
        foreach (var name in Names)
        {
            Workbench.Shared.GkeAws(folder.Path, "new", "-o", folder["name-" + name], "-n", name, "--package-source", Workbench.Shared.Packages).MustExit(0);
            solutions.Add(folder[$"name-{name}/{name}.sln"]);
        }
        File.WriteAllText(folder["Directory.Build.props"], "<Project><PropertyGroup><LangVersion>7.0</LangVersion><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup></Project>");
        File.WriteAllText(folder["Directory.Build.targets"], "<Project><Target Name=\"Reached\" BeforeTargets=\"Build\"><Error Text=\"the repository's targets reached the project\" /></Target></Project>");
        File.WriteAllText(folder["Directory.Packages.props"], """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="AWSSDK.S3" Version="3.7.0" /></ItemGroup>
            </Project>
            """);
        File.WriteAllText(folder[".editorconfig"], "[*.cs]\ndotnet_analyzer_diagnostic.severity = error\n");
        File.WriteAllText(folder["all.proj"], $"""
            <Project>
              <ItemGroup><Solution Include="{string.Join(';', solutions)}" /></ItemGroup>
              <Target Name="Build">
                <MSBuild Projects="@(Solution)" Targets="Restore" Properties="Step=Restore" />
                <MSBuild Projects="@(Solution)" Targets="Build" BuildInParallel="true" />
              </Target>
            </Project>
            """);
        Assert.True(solutions.Count >= 6);

        var result = Workbench.Shared.Dotnet(folder.Path, "msbuild", "all.proj", "-m", "-warnaserror", "-nologo");

        Assert.True(result.ExitCode == 0, result.All);
    }
}
