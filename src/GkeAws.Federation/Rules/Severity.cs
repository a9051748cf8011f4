namespace GkeAws.Federation.Rules;

/// <summary>MSBuild's three words, lower-cased when printed.</summary>
public enum Severity
{
    Information,
    Warning,
    Error,
}
