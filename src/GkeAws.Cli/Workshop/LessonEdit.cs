namespace GkeAws.Cli.Workshop;

/// <summary>A text of a file that a lesson replaces; placeholders in all three.</summary>
/// <param name="Path">Relative to the project.</param>
internal sealed record LessonEdit(string Path, string From, string To);
