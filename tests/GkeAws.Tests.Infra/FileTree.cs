namespace GkeAws.Tests.Infra;

/// <summary>The files below a folder: relative path, <c>/</c> between the parts, to bytes.</summary>
public static class FileTree
{
    public static SortedDictionary<string, byte[]> Read(string folder)
    {
        var tree = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
        {
            tree.Add(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path));
        }
        return tree;
    }

    /// <summary>One line for each file that is missing, unexpected or different; empty when the trees are equal.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyDictionary<string, byte[]> expected, IReadOnlyDictionary<string, byte[]> actual) =>
    [
        .. expected.Keys.Except(actual.Keys).Select(path => $"missing: {path}"),
        .. actual.Keys.Except(expected.Keys).Select(path => $"unexpected: {path}"),
        .. expected.Where(file => actual.TryGetValue(file.Key, out var other) && !file.Value.AsSpan().SequenceEqual(other)).Select(file => $"different: {file.Key}"),
    ];

    /// <summary>The files that their owner may run, in the order of their paths. Other rights follow the umask of whoever wrote or checked out the folder. Empty on Windows, which has no such right.</summary>
    public static IReadOnlyList<string> Executables(string folder)
    {
        var executables = new List<string>();
        foreach (var path in Read(folder).Keys)
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(Path.Combine(folder, path)) & UnixFileMode.UserExecute) != 0)
            {
                executables.Add(path);
            }
        }
        return executables;
    }

    /// <summary>With all that is in it; nothing when it is not there.</summary>
    public static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static void Copy(string from, string to)
    {
        foreach (var (path, _) in Read(from))
        {
            var target = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(from, path), target);
        }
    }
}
