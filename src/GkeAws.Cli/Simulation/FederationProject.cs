using GkeAws.Cli.Output;
using GkeAws.Cli.Scaffolding;
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
        if (ParameterFile.Read(folder) is not { } read)
        {
            terminal.Say($"{ParameterFile.PathIn(folder)}: not found. Name the project's folder with --project, or make a project with gke-aws new.");
            return null;
        }
        terminal.Report(read.Findings);
        return read.Parameters is { } parameters ? new FederationProject(folder, parameters) : null;
    }

    /// <summary>As the user would type it.</summary>
    public string PathOf(string relative) => ParameterFile.PathIn(folder, relative);

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
}
