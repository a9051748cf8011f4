namespace GkeAws.Cli.Writing;

internal static class ProjectPath
{
    /// <summary>A relative path whose parts all lead down. Names become parts of paths, and a journal comes with a clone: both may be hostile.</summary>
    public static bool IsInside(string path) =>
        path.Length > 0 && !path.Contains('\\') && !path.Contains('\0') && path.Split('/').All(part => part is not ("" or "." or ".."));

    public static string FolderOf(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];
}
