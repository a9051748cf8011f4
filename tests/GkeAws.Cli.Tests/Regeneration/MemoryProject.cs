using GkeAws.Cli.Merging;
using GkeAws.Cli.Regeneration;
using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Writing;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Tests.Regeneration;

/// <summary>What <c>render</c> does to a folder, without a command line and without a disk.</summary>
internal static class MemoryProject
{
    private static readonly TemplateRenderer Renderer = new(TemplateCatalog.Embedded);

    public static RenderSettings Settings { get; } = new(RenderSettings.ToolVersion, "");

    public static FederationParameters Parameters(string text)
    {
        var read = ParametersReader.Read(text, ParameterFile.Name);
        return read.Parameters ?? throw new InvalidOperationException(string.Join('\n', read.Findings));
    }

    /// <summary>The first render into an empty folder.</summary>
    public static MemoryFiles New(string parameters)
    {
        var files = new MemoryFiles { [ParameterFile.Name] = parameters };
        Render(files, parameters);
        return files;
    }

    public static RenderPlan Plan(IProjectFiles files, string parameters, ConflictChoice choice = ConflictChoice.Abort) =>
        new RenderPlanner(files, Renderer, Settings).Plan(Parameters(parameters), ProjectState.Read(files), choice, CancellationToken.None);

    /// <summary>As the command does it: an interrupted run is finished first, and a conflict stops everything.</summary>
    public static RenderPlan Render(IProjectFiles files, string parameters, ConflictChoice choice = ConflictChoice.Abort)
    {
        var journal = new Journal(files);
        journal.Complete();
        var plan = Plan(files, parameters, choice);
        if (choice != ConflictChoice.Abort || !plan.Conflicts.Any())
        {
            journal.Write(plan.Writes, CancellationToken.None);
        }
        return plan;
    }
}
