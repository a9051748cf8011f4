using GkeAws.Cli.Output;
using GkeAws.Cli.Regeneration;
using GkeAws.Cli.Merging;
using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Writing;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Commands;

/// <summary>A project's folder as render, diff and check find it.</summary>
internal sealed record OpenProject(string Name, IProjectFiles Files)
{
    // Where the packages come from was said when the project was made; nuget.config is the user's since.
    private static readonly RenderSettings Settings = new(RenderSettings.ToolVersion, "");

    /// <summary>Says what is missing when it returns null.</summary>
    public static OpenProject? In(string folder, Terminal terminal)
    {
        if (File.Exists(Path.Combine(folder, ParameterFile.Name)))
        {
            return new OpenProject(folder, new DiskFiles(folder));
        }
        terminal.Say($"{ParameterFile.PathIn(folder)}: not found. Name the project's folder with --project, or make a project with gke-aws new.");
        return null;
    }

    public string PathOf(string path) => ParameterFile.PathIn(Name, path);

    public ParametersResult ReadParameters() => ParameterFile.Read(Name)!;

    /// <summary>For the commands that leave an interrupted render as it is.</summary>
    public void SayWhenInterrupted(Terminal terminal)
    {
        if (new Journal(Files).IsPending)
        {
            terminal.Say("A render was interrupted; the next one finishes it first.");
        }
    }

    /// <summary>Null, and a word about it, when a newer tool rendered the project: this one does not know what the newer one meant.</summary>
    public ProjectState? ReadState(Terminal terminal)
    {
        var state = ProjectState.Read(Files);
        if (state.Version is { } version && ToolVersion.IsNewer(version, than: Settings.Version))
        {
            terminal.Say($"{PathOf(ProjectState.Path)}: rendered by gke-aws {version}, and this is {Settings.Version}. Install that version: dotnet tool restore, or dotnet tool update GkeAws.Cli --version {version}.");
            return null;
        }
        return state;
    }

    public RenderPlan Plan(FederationParameters parameters, ProjectState state, ConflictChoice choice, WorkProgress progress, CancellationToken cancellation) =>
        new RenderPlanner(Files, new TemplateRenderer(TemplateCatalog.Embedded), Settings, progress).Plan(parameters, state, choice, cancellation);
}
