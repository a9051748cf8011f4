namespace GkeAws.Cli.Workshop;

/// <summary>What a lesson's start changes, kept as it was: below <c>.gke-aws/workshop/saved</c>, under the same paths.</summary>
internal sealed class SavedFiles(string project, string folder)
{
    public bool Any => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any();

    /// <summary>The first one counts: a second start does not take the broken file for the learner's.</summary>
    public void Save(string path)
    {
        var copy = Path.Combine(folder, path);
        if (!File.Exists(copy))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(project, path), copy);
        }
    }

    /// <returns>Paths of what was put back.</returns>
    public IReadOnlyList<string> Restore()
    {
        List<string> restored = [];
        foreach (var copy in Any ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [])
        {
            var path = Path.GetRelativePath(folder, copy);
            File.Copy(copy, Path.Combine(project, path), overwrite: true);
            restored.Add(path.Replace('\\', '/'));
        }
        Forget();
        return restored;
    }

    public void Forget()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
