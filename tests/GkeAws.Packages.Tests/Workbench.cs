namespace GkeAws.Packages.Tests;

/// <summary>
/// The packages of this checkout, packed once, and a template hive and package folder that nothing else uses. What is made with
/// them lies outside the repository.
/// </summary>
public sealed class Workbench
{
    private static readonly Lazy<Workbench> LazyShared = new(() => new Workbench());

    private readonly Dictionary<string, string?> environment;

    private Workbench()
    {
        var artifacts = Repository.PathOf("artifacts", "tests");
        Packages = Path.Combine(artifacts, "packages");
        environment = new Dictionary<string, string?>
        {
            ["DOTNET_CLI_HOME"] = Path.Combine(artifacts, "hive"),
            ["NUGET_PACKAGES"] = Path.Combine(artifacts, "nuget"),
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
            ["MSBUILDDISABLENODEREUSE"] = "1",
            // The test host's own MSBuild must not reach into other builds.
            ["MSBuildSDKsPath"] = null,
            ["MSBuildExtensionsPath"] = null,
            ["MSBUILD_EXE_PATH"] = null,
        };
        // A package of the same version, extracted by an earlier run, would shadow the one packed now.
        foreach (var folder in new[] { Packages, environment["DOTNET_CLI_HOME"]! }.Concat(Extracted(environment["NUGET_PACKAGES"]!)).Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        // Outputs of its own, so that the builds of the running test command are not disturbed.
        Tool.Run("dotnet",
            [.. ReadmeBlock.PackInto(Packages), "--artifacts-path", Path.Combine(artifacts, "build")],
            Repository.Root, new Dictionary<string, string?>(environment) { ["NUGET_PACKAGES"] = Environment.GetEnvironmentVariable("NUGET_PACKAGES"), ["DOTNET_CLI_HOME"] = Environment.GetEnvironmentVariable("DOTNET_CLI_HOME") },
            TimeSpan.FromMinutes(10)).MustExit(0);
        Dotnet(Packages, "new", "install", Package("GkeAws.Templates")).MustExit(0);
    }

    public static Workbench Shared => LazyShared.Value;

    /// <summary>The folder with the packages, which the packed template knows as its package source.</summary>
    public string Packages { get; }

    public IReadOnlyDictionary<string, string?> Variables => environment;

    /// <summary>The version that all packages bear.</summary>
    public string Version => Path.GetFileNameWithoutExtension(Package("GkeAws.Templates"))["GkeAws.Templates.".Length..];

    public string Package(string id) => Directory.GetFiles(Packages, id + ".*.nupkg").Single();

    public ToolResult Dotnet(string folder, params IEnumerable<string> arguments) =>
        Tool.Run("dotnet", arguments, folder, environment, TimeSpan.FromMinutes(10));

    /// <summary>The real <c>dotnet new gke-aws-federation</c>.</summary>
    public ToolResult New(string folder, params IEnumerable<string> options) =>
        Dotnet(Path.GetDirectoryName(folder)!, ["new", "gke-aws-federation", "-o", folder, .. options]);

    /// <summary>The packed tool's own program, as a produced project would run it.</summary>
    public ToolResult GkeAws(string folder, params IEnumerable<string> arguments) =>
        Dotnet(folder, [Repository.PathOf("artifacts", "tests", "build", "bin", "GkeAws.Cli", "release", "gke-aws.dll"), .. arguments]);

    private static string[] Extracted(string packages) =>
        Directory.Exists(packages) ? Directory.GetDirectories(packages, "gkeaws.*") : [];
}
