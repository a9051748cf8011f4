using System.Globalization;
using GkeAws.Benchmarks.Measuring;
using Spectre.Console;

namespace GkeAws.Benchmarks.Reporting;

/// <summary>A table for each comparison, in Markdown, so that it can be pasted where figures are discussed.</summary>
internal sealed class Report(IAnsiConsole console)
{
    public void Show(Outcome outcome)
    {
        var comparison = outcome.Comparison;
        console.WriteLine();
        console.WriteLine(comparison.Title);
        foreach (var side in comparison.Sides.OfType<AbsentSide>())
        {
            console.WriteLine($"absent: {side.Name}: {side.Reason}");
        }
        if (outcome.Best is not { } run)
        {
            console.WriteLine(comparison.Bar is { } unmeasured ? $"bar {unmeasured}: not measured" : "not measured");
            return;
        }

        var table = new Table().Border(TableBorder.Markdown);
        table.AddColumns("side", "", $"median {comparison.Unit}", "lowest", "highest", "of the peer", "bar", "verdict");
        foreach (var side in comparison.Sides.Where(run.Has))
        {
            var isOurs = side == comparison.Ours;
            var sample = run.Of(side);
            table.AddRow(
                Role(comparison, side), Markup.Escape(side.Name),
                Number(sample.Median), Number(sample.Lowest), Number(sample.Highest), Ratio(run.RatioOf(side)),
                isOurs && comparison.Bar is { } bar ? bar.ToString() : "",
                isOurs ? Word(outcome.Verdict) : "");
        }
        console.Write(table);
        console.WriteLine($"Medians of {AlternatingRun.Rounds} alternating rounds after {AlternatingRun.WarmUps} to warm up; the best of {outcome.Runs} runs.");
    }

    private static string Role(Comparison comparison, Side side) =>
        side == comparison.Ours ? "ours" : side == comparison.Peer ? "peer" : "beside";

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Met => "met",
        Verdict.Missed => "MISSED",
        _ => "",
    };

    private static string Number(double value) => value.ToString(value < 10 ? "0.000" : "0.0", CultureInfo.InvariantCulture);

    private static string Ratio(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
