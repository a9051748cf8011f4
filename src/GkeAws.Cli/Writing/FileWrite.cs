namespace GkeAws.Cli.Writing;

/// <summary>One file to write, or to remove.</summary>
/// <param name="Before">The bytes that stand there now, on which the decision rests; null: nothing stands there.</param>
/// <param name="After">The bytes to stand there; null: the file goes.</param>
/// <param name="Companion">The file that this one only goes with: a base copy follows its file.</param>
internal sealed record FileWrite(string Path, byte[]? Before, byte[]? After, bool IsExecutable = false, string? Companion = null);
