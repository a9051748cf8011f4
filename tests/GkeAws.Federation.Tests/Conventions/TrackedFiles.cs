using System.Text;

namespace GkeAws.Federation.Tests.Conventions;

/// <summary>What git tracks in this checkout; files deleted but not yet committed aside.</summary>
internal sealed record TrackedFile(string Path, bool IsExecutable)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Name => System.IO.Path.GetFileName(Path);

    public bool IsText => !Path.EndsWith(".png", StringComparison.Ordinal);

    private string FullPath => Repository.PathOf(Path);

    /// <exception cref="DecoderFallbackException">The file is not UTF-8.</exception>
    public string Read() => Strict.GetString(File.ReadAllBytes(FullPath));

    /// <summary>Skips the test where there is no git or no work tree, for example in a source archive.</summary>
    public static IReadOnlyList<TrackedFile> All()
    {
        Requires.Programs("git");
        var listed = Tool.Run("git", ["ls-files", "--stage", "-z"], Repository.Root);
        if (listed.ExitCode != 0)
        {
            Requires.Missing($"{Repository.Root} is no git work tree");
        }
        // MODE HASH STAGE<tab>PATH
        return [.. listed.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => new TrackedFile(line[(line.IndexOf('\t') + 1)..], line.StartsWith("100755", StringComparison.Ordinal)))
            .Where(file => File.Exists(file.FullPath))];
    }

    public static IReadOnlyList<TrackedFile> Code(string folder) =>
        [.. All().Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal) && file.Path.EndsWith(".cs", StringComparison.Ordinal))];
}
