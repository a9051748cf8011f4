using GkeAws.Cli.Output;
using GkeAws.Cli.Simulation.Account;

namespace GkeAws.Cli.Simulation.Promises;

/// <summary>One table for each pod; a row that is not as promised says so.</summary>
internal static class OverviewText
{
    private static readonly string[] Columns = ["ours", "AWS", "", "action", "resource", "with"];

    public static void Write(Terminal terminal, string project, IReadOnlyList<OverviewRow> rows)
    {
        foreach (var pod in rows.GroupBy(row => row.Pod))
        {
            terminal.Answer($"{pod.Key}: {pod.Key.Role}");
            AnswerTable.Write(terminal, Columns, [.. pod.Select(row => (string[])
            [
                row.IsAllowed ? "allowed" : "denied", row.Account?.Decision ?? "", string.Join(", ", Marks(row)), row.Action, row.Resource, row.With,
            ])]);
            terminal.Answer("");
        }

        var broken = rows.Where(row => !row.IsKept).ToList();
        terminal.Answer(broken.Count == 0
            ? $"{rows.Count} answers, all as federation.json promises."
            : $"{rows.Count} answers, {broken.Count} not as federation.json promises. Why: gke-aws simulate {(project == "." ? "" : $"--project {Quote(project)} ")}{broken[0].Pod.ToOptions()} {Question(broken[0])}");
        if (rows.Any(row => row.Account is not null))
        {
            var different = rows.Count(row => !row.IsSame);
            terminal.Answer(different == 0 ? "AWS's SimulateCustomPolicy gives the same answers." : $"AWS's SimulateCustomPolicy answers {different} otherwise.");
            terminal.Answer(AccountAnswer.TrustIsOurs);
        }
        terminal.Say("By the role's own policies. Not in it: bucket and key policies, permissions boundaries, policies of an organization; and no token was signed.");
    }

    private static IEnumerable<string> Marks(OverviewRow row)
    {
        if (!row.IsKept)
        {
            yield return row.IsPromised ? "PROMISED, AND DENIED" : "NOT PROMISED, AND ALLOWED";
        }
        if (!row.IsSame)
        {
            yield return "AWS IS DIFFERENT";
        }
    }

    private static string Question(OverviewRow row)
    {
        var option = row.Permission is null ? "--claim" : "--context";
        var resource = row.Permission is null ? "" : $" --resource {Quote(row.Resource)}";
        return $"--action {row.Action}{resource}{string.Concat(row.Keys.Select(key => $" {option} {Quote($"{key.Name}={key.Value}")}"))}";
    }

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
