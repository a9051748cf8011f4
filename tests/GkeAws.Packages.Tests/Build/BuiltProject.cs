using System.Text.RegularExpressions;

namespace GkeAws.Packages.Tests.Build;

/// <summary>A project of the bare <c>dotnet new</c>, for real builds whose answers are read.</summary>
internal sealed partial class BuiltProject : IDisposable
{
    public const string TrustPolicy = "deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json";

    private readonly TemporaryDirectory temporary = new();

    /// <param name="options">Of <c>dotnet new</c>.</param>
    public BuiltProject(params string[] options) => Workbench.Shared.New(Folder, options).MustExit(0);

    public string Folder => temporary["project"];

    public string this[string path] => Path.Combine(Folder, path);

    public string Stamp => this["src/BucketLister/obj/Debug/net10.0/gke-aws.stamp"];

    public static BuiltProject WithTool()
    {
        var project = new BuiltProject();
        project.Dotnet("tool", "restore").MustExit(0);
        return project;
    }

    public ToolResult Dotnet(params IEnumerable<string> arguments) => Run("dotnet", arguments);

    public ToolResult Build(params IEnumerable<string> arguments) => Dotnet(["build", .. arguments]);

    /// <param name="ci">The variable CI, which whatever runs these tests may have itself.</param>
    public ToolResult Run(string program, IEnumerable<string> arguments, string? ci = null) => Tool.Run(program, arguments, Folder,
        new Dictionary<string, string?>(Workbench.Shared.Variables) { ["CI"] = ci, ["DOTNET_CLI_UI_LANGUAGE"] = "en" }, TimeSpan.FromMinutes(5));

    public string Read(string path) => File.ReadAllText(this[path]);

    /// <summary>As an editor saves it: the time is the file's new one.</summary>
    public void Replace(string path, string find, string with)
    {
        var text = Read(path);
        Assert.Contains(find, text, StringComparison.Ordinal);
        File.WriteAllText(this[path], text.Replace(find, with, StringComparison.Ordinal));
    }

    public void RenameCluster() => Replace("federation.json", "\"demo\"", "\"prod\"");

    /// <summary>What the tool and the build made beside the sources is left out.</summary>
    public SortedDictionary<string, byte[]> Sources() => new(
        FileTree.Read(Folder).Where(file => !BuildOutput().IsMatch(file.Key)).ToDictionary(), StringComparer.Ordinal);

    /// <summary>Each finding of ours that a build reported, once: <c>FILE(LINE,COLUMN): severity RULE</c>.</summary>
    public IReadOnlyList<string> Findings(ToolResult build) =>
        [.. Finding().Matches(build.Output).Select(match => match.Value.Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)).Distinct()];

    public void Dispose() => temporary.Dispose();

    [GeneratedRegex(@"^\S+ ?: (error|warning) GKEAWS[0-9]{3}", RegexOptions.Multiline)]
    private static partial Regex Finding();

    [GeneratedRegex("(^|/)(bin|obj)/")]
    private static partial Regex BuildOutput();
}
