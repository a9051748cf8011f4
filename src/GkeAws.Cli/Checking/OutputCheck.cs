using System.Text;
using GkeAws.Cli.Regeneration;
using GkeAws.Federation.Json;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Output;

namespace GkeAws.Cli.Checking;

/// <summary>The produced files against what a full render gives.</summary>
/// <param name="pathOf">A project's path as the user would type it.</param>
internal sealed class OutputCheck(Func<string, string> pathOf)
{
    /// <summary>What somebody did on purpose: no failure, unless <c>--strict</c>.</summary>
    private static readonly Rule[] Deliberate = [GKEAWS041.Rule, GKEAWS043.Rule, GKEAWS044.Rule];

    public static bool IsDeliberate(Finding finding) => Deliberate.Contains(finding.Rule);

    public IEnumerable<Finding> Check(RenderPlan plan) => plan.Files.SelectMany(Check);

    private IEnumerable<Finding> Check(PlannedFile file)
    {
        if (file.BaseProblem is { } problem)
        {
            yield return Of(GKEAWS047.Rule, file, problem);
        }
        if (file.IsRefused)
        {
            yield return Of(GKEAWS050.Rule, file, file.Reason!);
            yield break;
        }
        if (file.MarkersAt is { } line)
        {
            yield return Of(GKEAWS045.Rule, file, file.Reason!, line);
            yield break;
        }

        switch (file.State)
        {
            case FileState.Edited:
                yield return Of(GKEAWS041.Rule, file, "edited by hand; a render keeps it");
                break;
            case FileState.Stale:
                yield return Of(GKEAWS040.Rule, file, file.Action == FileAction.Created
                    ? "is not there yet; run gke-aws render"
                    : "is not what federation.json and this version give; run gke-aws render");
                break;
            case FileState.Missing:
                yield return Of(GKEAWS043.Rule, file, "deleted by hand; it stays deleted");
                break;
            case FileState.Orphan when file.Action == FileAction.Removed:
                yield return Of(GKEAWS040.Rule, file, "is no longer produced; gke-aws render removes it");
                break;
            case FileState.Orphan:
                yield return Of(GKEAWS044.Rule, file, file.Reason!);
                break;
            case FileState.Conflicting when file.Conflicts.Count == 0:
                yield return Of(GKEAWS042.Rule, file, file.Reason!);
                break;
            default:
                foreach (var conflict in file.Conflicts)
                {
                    yield return Of(GKEAWS042.Rule, file, (file.Reason ?? "you and the new render changed the same lines")
                        + Quoted("yours", conflict.Mine) + Quoted("new render", conflict.Rendered), conflict.Line);
                }
                break;
        }
    }

    private static string Quoted(string whose, IReadOnlyList<string> lines)
    {
        var text = new StringBuilder($"\n{whose}:");
        foreach (var line in lines)
        {
            text.Append("\n  ").Append(line);
        }
        return text.ToString();
    }

    private Finding Of(Rule rule, PlannedFile file, string message, int? line = null) =>
        new(rule, message, new SourceLocation(pathOf(file.Path), line is { } number ? new TextPosition(number, 1, 0) : null));
}
