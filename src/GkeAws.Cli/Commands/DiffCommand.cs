using System.CommandLine;
using System.Text;
using GkeAws.Cli.Merging;
using GkeAws.Cli.Output;
using GkeAws.Cli.Regeneration;

namespace GkeAws.Cli.Commands;

/// <summary><c>gke-aws diff</c>: what a render would change, line by line.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var project = ProjectOption.Create();
        var command = new Command("diff", "Show what a render would change, line by line; ends with 1 when there is anything.");
        command.Options.Add(project);
        command.SetAction((result, cancellation) => OnThreadPool.Run(() =>
            Run(terminal, result.GetValue(project)!, cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, CancellationToken cancellation)
    {
        if (OpenProject.In(folder, terminal) is not { } project)
        {
            return ExitCode.Usage;
        }
        var read = project.ReadParameters();
        terminal.Report(read.Findings);
        if (read.Parameters is not { } parameters)
        {
            return ExitCode.Usage;
        }
        if (project.ReadState(terminal) is not { } state)
        {
            return ExitCode.Outside;
        }

        project.SayWhenInterrupted(terminal);
        var plan = project.Plan(parameters, state, ConflictChoice.Markers, terminal.Progress, cancellation);
        foreach (var file in plan.Refused.Concat(plan.WithMarkers))
        {
            terminal.Say($"{project.PathOf(file.Path)}{(file.MarkersAt is { } line ? $"({line})" : "")}: {file.Reason}");
        }
        foreach (var line in plan.Files.SelectMany(Lines))
        {
            terminal.Answer(terminal.IsColoured ? DifferenceColour.Paint(line) : line);
        }
        return plan.HasWork || plan.Refused.Any() || plan.Conflicts.Any() ? ExitCode.Findings : ExitCode.Fine;
    }

    private static IEnumerable<string> Lines(PlannedFile file) => file.Write is { } write
        ? UnifiedDifference.Lines(write.Path, Text(write.Before), Text(write.After))
        : [];

    private static string? Text(byte[]? content) => content is null ? null : Encoding.UTF8.GetString(content);
}
