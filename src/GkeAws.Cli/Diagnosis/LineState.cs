namespace GkeAws.Cli.Diagnosis;

internal enum LineState
{
    Fine,

    /// <summary>There was no way to look: no program, no connection, no right. Not a failure.</summary>
    Unknown,

    Wrong,
}
