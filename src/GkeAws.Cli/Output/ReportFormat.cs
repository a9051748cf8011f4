namespace GkeAws.Cli.Output;

/// <summary>How findings are told.</summary>
internal enum ReportFormat
{
    /// <summary>MSBuild's canonical form, one finding a line.</summary>
    Text,
    Json,

    /// <summary>SARIF 2.1.0, which code hosts show beside the lines.</summary>
    Sarif,
}
