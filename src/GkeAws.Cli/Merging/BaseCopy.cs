namespace GkeAws.Cli.Merging;

/// <summary>What is known of a file as last rendered.</summary>
/// <param name="Stored">The bytes of the copy, good or not; null: none.</param>
/// <param name="Text">The text to merge from; null: unknown.</param>
/// <param name="Problem">What is wrong with the copy; null: nothing.</param>
/// <param name="IsBlocked">A link or a folder stands in the copy's place, so none can be written.</param>
internal sealed record BaseCopy(byte[]? Stored, byte[]? Text, string? Problem, bool IsBlocked = false);
