using System.Globalization;
using System.Text;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Json;
using GkeAws.Lab.Project;

namespace GkeAws.Cli.Simulation;

/// <summary>A statement as it stands in its file, with line numbers, and what failed underlined as compilers do.</summary>
internal static class StatementExcerpt
{
    public static void Append(StringBuilder text, PolicyFile file, StatementResult result)
    {
        if (result.Statement.Source is not { } source)
        {
            return;
        }
        var failed = FailedMember(source, result.Mismatch);
        var width = source.End.Line.ToString(CultureInfo.InvariantCulture).Length;
        for (var number = source.Start.Line; number <= source.End.Line; number++)
        {
            var line = file.Lines[number - 1];
            text.Append("    ").Append(number.ToString(CultureInfo.InvariantCulture).PadLeft(width)).Append(" | ").Append(line).Append('\n');
            if (failed?.NameStart.Line == number)
            {
                text.Append(' ', 4 + width).Append(" | ");
                // Tabs before the name stay tabs: the marks stand under it, however wide a tab is.
                foreach (var c in line.AsSpan(0, failed.NameStart.Column - 1))
                {
                    text.Append(c == '\t' ? '\t' : ' ');
                }
                text.Append('^', failed.NameEnd.Column - failed.NameStart.Column).Append('\n');
            }
        }
    }

    private static JsonMember? FailedMember(JsonObject statement, Mismatch? mismatch) => mismatch switch
    {
        null => null,
        { Condition: null } => statement.Find(mismatch.Element),
        { Condition: { } condition } => Inside(Inside(statement, mismatch.Element), condition.Operator)?.Find(condition.Key),
    };

    private static JsonObject? Inside(JsonObject? json, string name) => json?.Find(name)?.Value as JsonObject;
}
