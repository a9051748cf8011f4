using System.CommandLine;
using GkeAws.Cli.Output;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Commands;

/// <summary><c>gke-aws render</c>: the files of a federation.json.</summary>
internal static class RenderCommand
{
    public const string ParameterFile = "federation.json";

    public static Command Create(Terminal terminal)
    {
        var project = new Option<string>("--project")
        {
            Description = "Folder that holds federation.json.",
            HelpName = "dir",
            DefaultValueFactory = _ => ".",
        };
        var command = new Command("render", "Write the files that follow from federation.json.");
        command.Options.Add(project);
        command.SetAction((result, cancellation) => Task.FromResult(Run(terminal, result.GetValue(project)!, cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, string project, CancellationToken cancellation)
    {
        var path = Path.Combine(project, ParameterFile);
        if (!File.Exists(path))
        {
            terminal.Say($"{path}: not found. Name the project's folder with --project, or make a project with gke-aws new.");
            return ExitCode.Usage;
        }

        var result = ParametersReader.Read(File.ReadAllText(path), path);
        terminal.Report(result.Findings);
        if (result.Parameters is not { } parameters)
        {
            terminal.Say("Nothing was written: correct federation.json and run the command again.");
            return ExitCode.Usage;
        }

        // Where the packages come from was said when the project was made; nuget.config is the user's since.
        var settings = new RenderSettings(RenderSettings.ToolVersion, "");
        var files = new TemplateRenderer(TemplateCatalog.Embedded).Render(parameters, settings)
            .Where(file => file.Path != ParameterFile);
        return ProjectOutput.Write(terminal, Plan.For(Path.GetFullPath(project), files), cancellation);
    }
}
