using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Scaffolding;

/// <summary>The one file of a project that people edit to change what is rendered.</summary>
internal static class ParameterFile
{
    public const string Name = "federation.json";

    /// <summary>As a user in the current folder would type it: findings name it so.</summary>
    public static string PathIn(string project) => PathIn(project, Name);

    public static string PathIn(string project, string path) => project is "." or "./" ? path : Path.Combine(project, path);

    /// <returns>Null: there is no such file.</returns>
    public static ParametersResult? Read(string project)
    {
        var path = PathIn(project);
        return File.Exists(path) ? ParametersReader.Read(File.ReadAllText(path), path) : null;
    }
}
