
namespace GkeAws.Generators;

/// <summary>What an additional file of the compiler is to us, by its path.</summary>
internal static class ProjectFile
{
    public static bool IsParameters(string path) => NameOf(path) == "federation.json";

    public static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>Path relative to the folder of federation.json, with slashes; null: it lies elsewhere.</summary>
    public static string? Within(string parameterPath, string path)
    {
        var folder = parameterPath.Substring(0, parameterPath.Length - NameOf(parameterPath).Length);
        return path.StartsWith(folder, StringComparison.Ordinal) ? path.Substring(folder.Length).Replace('\\', '/') : null;
    }
}
