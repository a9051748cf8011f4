namespace GkeAws.Cli.Writing;

/// <summary>Rights of a file to write.</summary>
/// <param name="Exact">Those of the file in whose place it comes; null: a new file, for which the umask has its say.</param>
internal readonly record struct FileRights(bool IsExecutable, UnixFileMode? Exact = null);
