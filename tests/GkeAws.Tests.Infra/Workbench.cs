namespace GkeAws.Tests.Infra;

/// <summary>
/// The packages of this checkout, packed once, and a template hive and package folder that nothing else uses, all under
/// <c>artifacts/NAME</c>. What is made with them lies outside the repository.
/// </summary>
public sealed class Workbench
{
    private static readonly Lazy<Workbench> LazyShared = new(() => new Workbench("tests"));

    private readonly string artifacts;
    private readonly Dictionary<string, string?> environment;

    public Workbench(string name)
    {
        artifacts = Repository.PathOf("artifacts", name);
        Packages = Path.Combine(artifacts, "packages");
        environment = new Dictionary<string, string?>
        {
            ["DOTNET_CLI_HOME"] = Path.Combine(artifacts, "hive"),
            ["NUGET_PACKAGES"] = Path.Combine(artifacts, "nuget"),
            ["XDG_CACHE_HOME"] = Path.Combine(artifacts, "cache"),
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
            ["MSBUILDDISABLENODEREUSE"] = "1",
            // The MSBuild of the command that runs this must not reach into other builds.
            ["MSBuildSDKsPath"] = null,
            ["MSBuildExtensionsPath"] = null,
            ["MSBUILD_EXE_PATH"] = null,
        };
        // A package of the same version, extracted by an earlier run, would shadow the one packed now.
        foreach (var folder in Extracted(environment["NUGET_PACKAGES"]!).Append(Packages))
        {
            FileTree.Delete(folder);
        }

        // Outputs of its own, so that the builds of the running command are not disturbed.
        Build([.. ReadmeCommands.PackInto(Packages), "--artifacts-path", Path.Combine(artifacts, "build")]);
        Hive("hive", Package("GkeAws.Templates"));
    }

    /// <summary>The one that all tests use.</summary>
    public static Workbench Shared => LazyShared.Value;

    /// <summary>The folder with the packages, which the packed template knows as its package source.</summary>
    public string Packages { get; }

    public IReadOnlyDictionary<string, string?> Variables => environment;

    /// <summary>The version that all packages bear.</summary>
    public string Version => Path.GetFileNameWithoutExtension(Package("GkeAws.Templates"))["GkeAws.Templates.".Length..];

    public string PathOf(params string[] parts) => Path.Combine([artifacts, .. parts]);

    public string Package(string id) => Directory.GetFiles(Packages, id + ".*.nupkg").Single();

    public ToolResult Dotnet(string folder, params IEnumerable<string> arguments) =>
        Tool.Run("dotnet", arguments, folder, environment, TimeSpan.FromMinutes(10));

    /// <summary>A build of this checkout, with the package folder and the settings of whoever runs this.</summary>
    public void Build(params IEnumerable<string> arguments) => Tool.Run("dotnet", arguments, Repository.Root,
        new Dictionary<string, string?>(environment)
        {
            ["NUGET_PACKAGES"] = Environment.GetEnvironmentVariable("NUGET_PACKAGES"),
            ["DOTNET_CLI_HOME"] = Environment.GetEnvironmentVariable("DOTNET_CLI_HOME"),
        },
        TimeSpan.FromMinutes(10)).MustExit(0);

    /// <summary>An otherwise empty template hive with one package; the answer is what DOTNET_CLI_HOME has to be.</summary>
    public string Hive(string name, string package)
    {
        var hive = PathOf(name);
        FileTree.Delete(hive);
        Tool.Run("dotnet", ["new", "install", package], Packages, new Dictionary<string, string?>(environment) { ["DOTNET_CLI_HOME"] = hive }).MustExit(0);
        return hive;
    }

    /// <summary>The real <c>dotnet new gke-aws-federation</c>.</summary>
    public ToolResult New(string folder, params IEnumerable<string> options) =>
        Dotnet(Path.GetDirectoryName(folder)!, ["new", "gke-aws-federation", "-o", folder, .. options]);

    /// <summary>The packed tool's own program, as a produced project would run it.</summary>
    public ToolResult GkeAws(string folder, params IEnumerable<string> arguments) =>
        Dotnet(folder, [PathOf("build", "bin", "GkeAws.Cli", "release", "gke-aws.dll"), .. arguments]);

    private static string[] Extracted(string packages) =>
        Directory.Exists(packages) ? Directory.GetDirectories(packages, "gkeaws.*") : [];
}
