using GkeAws.Cli.Regeneration;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Json;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Output;

namespace GkeAws.Cli.Checking;

/// <summary>All that a render would change as one finding, where federation.json changed: a build says it in one line.</summary>
internal static class StaleOutput
{
    private const int Named = 3;

    /// <param name="parameters">Text of federation.json.</param>
    /// <param name="state">Text of state.json; empty: there is none.</param>
    /// <param name="pathOf">A project's path as the finding names it.</param>
    /// <returns>Null: nothing is stale.</returns>
    public static Finding? Check(RenderPlan plan, string parameters, string state, Func<string, string> pathOf)
    {
        // The tool's own files follow the others, and nobody reads them.
        var stale = new OutputCheck(path => path).Check(plan)
            .Where(finding => finding.Severity > Severity.Information)
            .OrderBy(finding => finding.Location!.Path.StartsWith(".gke-aws/", StringComparison.Ordinal))
            .ToList();
        var files = stale.Select(finding => finding.Location!.Path).Distinct().ToList();
        if (files.Count == 0)
        {
            return null;
        }

        var location = ChangedSince(state, parameters) is { } position
            ? new SourceLocation(pathOf(ParameterFile.Name), position)
            : new SourceLocation(pathOf(files[0]), stale[0].Location!.Position);
        var more = files.Count > Named ? $" and {files.Count - Named} more" : "";
        return new Finding(GKEAWS040.Rule,
            $"{files.Count} {(files.Count == 1 ? "file is" : "files are")} not what federation.json and this version give: {string.Join(", ", files.Take(Named))}{more}; run dotnet gke-aws render",
            location);
    }

    /// <returns>Null: the last render had the same parameters, or nothing is known about it.</returns>
    private static TextPosition? ChangedSince(string state, string parameters) =>
        JsonReader.Read(state, out _) is JsonObject rendered && rendered.Find("parameters") is { } before
        && JsonReader.Read(parameters, out _) is JsonObject now
            ? JsonDifference.First(before.Value, new JsonObject(now.Members.Where(member => member.Name != "$schema")))
            : null;
}
