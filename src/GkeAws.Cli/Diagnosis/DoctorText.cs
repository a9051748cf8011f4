using GkeAws.Cli.Output;

namespace GkeAws.Cli.Diagnosis;

/// <summary>A report for people: a line for each thing, or a table when there are many clusters and below it only what is not fine.</summary>
internal sealed class DoctorText(Terminal terminal, DoctorReport report)
{
    private const int MostClustersInFull = 2;

    private static readonly DoctorPart[] Parts = Enum.GetValues<DoctorPart>();

    public void Write()
    {
        AnswerTable.Write(terminal, ["tool", "version", ""], [.. report.Tools.Select(tool => (string[])[tool.Name, tool.Version ?? "not here", tool.Version is null ? tool.Need : ""])]);
        var isTable = report.Environments.Sum(diagnosis => diagnosis.Environment.Clusters.Count) > MostClustersInFull;
        if (isTable)
        {
            terminal.Answer("");
            WriteTable();
        }
        foreach (var diagnosis in report.Environments)
        {
            List<DoctorLine> lines = [.. diagnosis.Lines.Where(line => !isTable || line.State != LineState.Fine)];
            if (lines.Count > 0)
            {
                terminal.Answer("");
                terminal.Answer($"{diagnosis.Environment.Name}: account {diagnosis.Environment.Account}, {diagnosis.Environment.Region}");
                lines.ForEach(Write);
            }
        }
        terminal.Answer("");
        terminal.Answer(Summary());
    }

    private void WriteTable() => AnswerTable.Write(terminal, ["environment", "cluster", .. Parts.Select(part => part.Word())],
    [
        .. report.Environments.SelectMany(diagnosis => diagnosis.Environment.Clusters.Select(cluster => (string[])
        [
            diagnosis.Environment.Name.Value, cluster.Name.Value,
            .. Parts.Select(part => diagnosis.StateOf(part, cluster)?.Word() ?? "-"),
        ])),
    ]);

    private void Write(DoctorLine line)
    {
        var text = Printable.Of($"  {line.State.Word(),-8} {line.Part.Word(),-12} {line.Subject}: {line.What}");
        terminal.Answer(terminal.IsColoured ? VerdictColour.Paint(text) : text);
        foreach (var detail in line.Details)
        {
            terminal.Answer(Printable.Of($"             {detail}"));
        }
        if (line.Next is { } next)
        {
            terminal.Answer(Printable.Of($"           next: {next}"));
        }
    }

    private string Summary()
    {
        var lines = report.Environments.SelectMany(diagnosis => diagnosis.Lines).ToList();
        var (wrong, unknown) = (lines.Count(line => line.State == LineState.Wrong), lines.Count(line => line.State == LineState.Unknown));
        return wrong == 0 && unknown == 0 ? "All is fine."
            : $"{(wrong == 0 ? "Nothing is wrong" : wrong == 1 ? "1 thing is wrong" : $"{wrong} things are wrong")}{(unknown == 0 ? "" : $", {unknown} not known")}.";
    }
}
