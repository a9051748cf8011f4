using Spectre.Console;

namespace GkeAws.Cli.Output;

/// <summary>A table of texts. Every row is one line, whatever the width: an ARN that a table breaks can be neither copied nor searched for.</summary>
internal static class AnswerTable
{
    private const int Unbounded = 100_000;

    /// <param name="columns">Headings; a column that is empty in all rows is left out.</param>
    public static void Write(Terminal terminal, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var shown = Enumerable.Range(0, columns.Count).Where(index => rows.Any(row => row[index].Length > 0)).ToList();
        var table = new Table { Border = TableBorder.None };
        foreach (var index in shown)
        {
            table.AddColumn(new TableColumn(new Text(columns[index], terminal.IsColoured ? new Style(decoration: Decoration.Bold) : Style.Plain)) { Padding = new Padding(0, 0, 2, 0), NoWrap = true });
        }
        foreach (var row in rows)
        {
            table.AddRow(shown.Select(index => new Text(Printable.Of(row[index]), StyleOf(terminal, row[index]))));
        }

        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.IsColoured ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.IsColoured ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Unbounded;
        console.Write(table);
        foreach (var line in text.ToString().TrimEnd().Split('\n'))
        {
            terminal.Answer(line.TrimEnd());
        }
    }

    private static Style StyleOf(Terminal terminal, string cell) =>
        terminal.IsColoured && VerdictColour.Of(cell.Split(' ')[0]) is { } colour ? new Style(Color.FromInt32(colour)) : Style.Plain;
}
