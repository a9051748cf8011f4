using GkeAws.Federation.Parameters;

namespace GkeAws.Lab.Project;

/// <summary>A produced project as the lab takes it over: its parameters, and the documents under <c>deploy/</c> as they lie on disk.</summary>
public sealed class LabProject
{
    private LabProject(FederationParameters parameters, IReadOnlyList<EnvironmentFiles> environments) => (Parameters, Environments) = (parameters, environments);

    public FederationParameters Parameters { get; }

    internal IReadOnlyList<EnvironmentFiles> Environments { get; }

    /// <param name="folder">Holds federation.json.</param>
    /// <param name="problems">What the user has to mend first, each with its file and place; then the result is null.</param>
    public static LabProject? Read(string folder, out IReadOnlyList<string> problems)
    {
        var found = new List<string>();
        problems = found;
        var path = PathIn(folder, "federation.json");
        if (InputFile.Read(path, "Name the project's folder with --project, or make a project with gke-aws new.", found) is not { } text)
        {
            return null;
        }
        var read = ParametersReader.Read(text, path);
        if (read.Parameters is not { } parameters)
        {
            found.AddRange(read.Findings.Select(finding => finding.ToString()));
            return null;
        }
        IReadOnlyList<EnvironmentFiles> environments = [.. parameters.Environments.Select(environment => EnvironmentFiles.Read(folder, parameters, environment, found))];
        return found.Count == 0 ? new LabProject(parameters, environments) : null;
    }

    /// <summary>As a user in the current folder would type it.</summary>
    internal static string PathIn(string folder, params string[] parts) => folder is "." or "./" ? Path.Combine(parts) : Path.Combine([folder, .. parts]);
}
