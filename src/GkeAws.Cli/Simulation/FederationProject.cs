using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Simulation;

/// <summary>A produced project: its parameters, and the files beside them.</summary>
internal sealed class FederationProject(string folder, FederationParameters parameters)
{
    private readonly Dictionary<(string Environment, string Role), RoleFiles?> _roles = [];

    public FederationParameters Parameters { get; } = parameters;

    /// <returns>Null when there is no project, or its parameters are wrong; that was said then.</returns>
    public static FederationProject? Open(string folder, Terminal terminal)
    {
        List<string> problems = [];
        var path = PathIn(folder, RenderCommand.ParameterFile);
        var text = InputFile.Read(path, "Name the project's folder with --project, or make a project with gke-aws new.", problems);
        if (text is null)
        {
            problems.ForEach(terminal.Say);
            return null;
        }
        var result = ParametersReader.Read(text, path);
        terminal.Report(result.Findings);
        return result.Parameters is { } parameters ? new FederationProject(folder, parameters) : null;
    }

    /// <summary>As the user would type it.</summary>
    public string PathOf(string relative) => PathIn(folder, relative);

    /// <summary>Read once for each role of an environment; its problems are reported once too.</summary>
    public RoleFiles? FilesOf(Pod pod, List<string> problems)
    {
        var key = (pod.Environment.Name.Value, pod.Workload.Role.Value);
        if (!_roles.TryGetValue(key, out var files))
        {
            files = RoleFiles.Read(this, pod, problems);
            _roles.Add(key, files);
        }
        return files;
    }

    private static string PathIn(string folder, string relative) => folder is "." or "" ? relative : Path.Combine(folder, relative);
}
