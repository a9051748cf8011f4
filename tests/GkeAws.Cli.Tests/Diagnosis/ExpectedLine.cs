namespace GkeAws.Cli.Tests.Diagnosis;

/// <summary>A line that is not fine.</summary>
/// <param name="Says">In what it says or in its details.</param>
/// <param name="Next">In its next step.</param>
internal sealed record ExpectedLine(string Part, string State, string Says, string Next);
