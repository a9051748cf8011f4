using GkeAws.Cli.Manifests;

namespace GkeAws.Cli.Tests.Manifests;

/// <summary>The manifests that every rule accepts, and one-place edits of them.</summary>
internal static class GoodManifests
{
    private static readonly string Folder = Repository.PathOf("tests", "cases", "manifests", "good");

    public static IReadOnlyList<ManifestFile> Read() => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(path => new ManifestFile(Path.GetRelativePath(Folder, path).Replace('\\', '/'), File.ReadAllText(path)))];

    /// <summary>Replaces the first <paramref name="find"/> (and what follows it up to <paramref name="until"/>, if given); without a text to find the file is new.</summary>
    /// <exception cref="InvalidOperationException">The file or the text is not there: the case is out of date.</exception>
    public static IReadOnlyList<ManifestFile> Edited(string path, string? find, string? until, string replace)
    {
        var files = Read().ToList();
        if (find is null)
        {
            return [.. files, new ManifestFile(path, replace)];
        }
        var index = files.FindIndex(file => file.Path == path);
        var text = index < 0 ? throw new InvalidOperationException($"no file {path}") : files[index].Text;
        var start = text.IndexOf(find, StringComparison.Ordinal);
        var end = start < 0 ? -1 : until is null ? start + find.Length : text.IndexOf(until, start + find.Length, StringComparison.Ordinal);
        if (end < 0)
        {
            throw new InvalidOperationException($"{path} does not hold {find}{until}");
        }
        files[index] = new ManifestFile(path, text[..start] + replace + text[end..]);
        return files;
    }
}
