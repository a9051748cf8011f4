namespace GkeAws.Cli.Diagnosis;

/// <param name="Environment">Null: all.</param>
internal sealed record DoctorQuestion(string Folder, string? Environment, bool IsJson);
