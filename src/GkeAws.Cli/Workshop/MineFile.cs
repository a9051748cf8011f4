namespace GkeAws.Cli.Workshop;

/// <summary>A learner's file that the workshop needs the place of.</summary>
internal static class MineFile
{
    /// <summary>Copies it beside, under a name that is free.</summary>
    /// <returns>Path of the copy.</returns>
    public static string Keep(string path)
    {
        var copy = path + ".mine";
        for (var number = 2; File.Exists(copy); number++)
        {
            copy = $"{path}.mine{number}";
        }
        File.Copy(path, copy);
        return copy;
    }
}
