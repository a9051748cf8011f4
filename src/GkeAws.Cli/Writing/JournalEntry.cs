using System.Security.Cryptography;

namespace GkeAws.Cli.Writing;

/// <summary>A line of the journal: <c>KIND BEFORE PATH COMPANION</c>, tabs between; a hyphen stands for nothing.</summary>
/// <param name="Before">SHA-256 of what has to stand there for the step to be right; hyphen: nothing.</param>
internal sealed record JournalEntry(bool IsRemoval, string Before, string Path, string? Companion)
{
    public const string Nothing = "-";

    public static JournalEntry For(FileWrite write) => new(write.After is null, Digest(write.Before), write.Path, write.Companion);

    public static string Digest(byte[]? content) => content is null ? Nothing : Convert.ToHexStringLower(SHA256.HashData(content));

    public override string ToString() => $"{(IsRemoval ? "remove" : "write")}\t{Before}\t{Path}\t{Companion ?? Nothing}\n";

    /// <exception cref="IOException">The line is none of a journal, or a path leads out of the project.</exception>
    public static JournalEntry Parse(string line)
    {
        var parts = line.Split('\t');
        return parts is ["remove" or "write", var before, var path, var companion]
            && ProjectPath.IsInside(path) && (companion == Nothing || ProjectPath.IsInside(companion))
            ? new JournalEntry(parts[0] == "remove", before, path, companion == Nothing ? null : companion)
            : throw new IOException($"{Journal.Folder}: not written by gke-aws; remove the folder and render again.");
    }
}
