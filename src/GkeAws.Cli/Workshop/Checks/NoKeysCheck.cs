using System.Text.RegularExpressions;

namespace GkeAws.Cli.Workshop.Checks;

/// <summary>No access key of AWS lies in the project (IAM User Guide, IAM identifiers: AKIA and ASIA begin them).</summary>
internal sealed partial class NoKeysCheck : IWorkshopCheck
{
    private static readonly string[] Folders = [".git", "bin", "obj", ".gke-aws"];

    public string Name => "no-keys";

    public Task<IReadOnlyList<string>> Missing(WorkshopProject project, string want, string? answer, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>(
    [
        .. Directory.EnumerateFiles(project.Folder, "*", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(project.Folder, path).Split(Path.DirectorySeparatorChar).Any(Folders.Contains))
            // A link that leads nowhere holds nothing.
            .Where(path => File.Exists(path) && Key().IsMatch(File.ReadAllText(path)))
            .Select(path => $"{path} holds an access key: take it out, and revoke it."),
    ]);

    [GeneratedRegex(@"\b(AKIA|ASIA)[A-Z2-7]{16}\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Key();
}
