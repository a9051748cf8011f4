using GkeAws.Benchmarks.Measuring;

namespace GkeAws.Benchmarks.Scaffolding;

/// <summary>
/// Whole processes that make a project in an empty folder. The only package source is the folder that the packages were packed
/// into, so that no network is measured.
/// </summary>
internal sealed class NewProjectSides : IDisposable
{
    private const string NoUpdateCheck = "--no-update-check";

    private readonly TemporaryDirectory folder = MemoryFolder.Create();

    public NewProjectSides() => File.WriteAllText(folder["nuget.config"], $"""
        <configuration><packageSources><clear /><add key="packed" value="{ProductInstallation.Workbench.Packages}" /></packageSources></configuration>
        """);

    public MeasuredSide Console() => Of("dotnet new console --no-restore", "dotnet", ["new", "console", "--no-restore", NoUpdateCheck], "Program.cs");

    public MeasuredSide Template(string name, params IEnumerable<string> options) =>
        Of(name, "dotnet", ["new", "gke-aws-federation", NoUpdateCheck, .. options], "federation.json");

    /// <summary>With a template hive of its own.</summary>
    public MeasuredSide TemplateOf(string hive, string name) =>
        Of(name, "dotnet", ["new", "gke-aws-federation", NoUpdateCheck], "federation.json", hive);

    public MeasuredSide TemplateAskingForUpdates(string name) => Of(name, "dotnet", ["new", "gke-aws-federation"], "federation.json");

    public Side NativeTool() => (Side?)Scaffolding.NativeTool.Absence("gke-aws new, Native AOT")
        ?? Of("gke-aws new, Native AOT", Scaffolding.NativeTool.Path, ["new"], "federation.json");

    public void Dispose() => folder.Dispose();

    /// <param name="proof">A file that the project has to have afterwards.</param>
    /// <param name="hive">null: the workbench's.</param>
    private MeasuredSide Of(string name, string program, string[] arguments, string proof, string? hive = null)
    {
        var project = folder["project"];
        var variables = new Dictionary<string, string?>(ProductInstallation.Workbench.Variables);
        if (hive is not null)
        {
            variables["DOTNET_CLI_HOME"] = hive;
        }
        return Side.Timed(name,
            work: () => Tool.Run(program, [.. arguments, "-o", project], folder.Path, variables).MustExit(0),
            before: () => FileTree.Delete(project),
            after: () => Demand(Path.Combine(project, proof)));
    }

    private static void Demand(string file)
    {
        if (!File.Exists(file))
        {
            throw new InvalidOperationException($"{file} was not made");
        }
    }
}
