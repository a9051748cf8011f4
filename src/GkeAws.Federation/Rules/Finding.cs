using GkeAws.Federation.Json;

namespace GkeAws.Federation.Rules;

/// <summary>Where a rule spoke: a path as the user would type it, and a place in that file where there is one.</summary>
public sealed record SourceLocation(string Path, TextPosition? Position = null)
{
    public override string ToString() => Position is { } position ? Path + position : Path;
}

/// <summary>A rule spoke.</summary>
/// <param name="Message">What is wrong, why, and what to do; one sentence or two, no final newline.</param>
public sealed record Finding(Rule Rule, string Message, SourceLocation? Location = null)
{
    public Severity Severity => Rule.Severity;

    /// <summary>MSBuild's canonical form: <c>PATH(LINE,COL): error GKEAWSnnn: message</c>.</summary>
    public override string ToString()
    {
        var severity = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        var origin = Location is null ? "" : Location + ": ";
        return $"{origin}{severity} {Rule.Id}: {Message}";
    }
}
