namespace GkeAws.Cli.Output;

/// <summary>The folder for what a program may lose: XDG_CACHE_HOME or ~/.cache (XDG Base Directory Specification 0.8), ~/Library/Caches, %LOCALAPPDATA%.</summary>
internal static class UserCache
{
    /// <summary>Full path; null: the user has no home.</summary>
    public static string? Folder
    {
        get
        {
            if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } chosen && Path.IsPathFullyQualified(chosen))
            {
                return chosen;
            }
            var home = Environment.GetFolderPath(OperatingSystem.IsWindows() ? Environment.SpecialFolder.LocalApplicationData : Environment.SpecialFolder.UserProfile);
            return home.Length == 0 ? null
                : OperatingSystem.IsWindows() ? home
                : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
                : Path.Combine(home, ".cache");
        }
    }
}
