using System.CommandLine;
using GkeAws.Cli.Output;

namespace GkeAws.Cli.Commands;

/// <summary>Parses, runs, and turns what went wrong into a message and an exit code; a stack trace is for bugs of ours only.</summary>
internal static class CommandLine
{
    /// <param name="interruption">Null: nobody interrupts.</param>
    public static RootCommand Create(Terminal terminal, Interruption? interruption = null)
    {
        var root = new RootCommand("Keyless access from pods on GKE to AWS: make the project, its files, and see what they let in.");
        root.Subcommands.Add(NewCommand.Create(terminal));
        root.Subcommands.Add(RenderCommand.Create(terminal, interruption));
        root.Subcommands.Add(DiffCommand.Create(terminal));
        root.Subcommands.Add(CheckCommand.Create(terminal));
        root.Subcommands.Add(InferCommand.Create(terminal));
        root.Subcommands.Add(SimulateCommand.Create(terminal));
        root.Subcommands.Add(TokenCommand.Create(terminal));
        root.Subcommands.Add(ThumbprintCommand.Create(terminal));
        root.Subcommands.Add(LabCommand.Create(terminal, interruption));
        root.Subcommands.Add(DoctorCommand.Create(terminal));
        root.Subcommands.Add(WorkshopCommand.Create(terminal));
        root.Subcommands.Add(ExplainCommand.Create(terminal));
        root.Subcommands.Add(PictureCommand.Create(terminal));
        root.Subcommands.Add(CompletionCommand.Create(terminal));
        root.Subcommands.Add(BuildCommand.Create(terminal));
        root.Subcommands.Add(TemplatePackCommand.Create(terminal));
        return root;
    }

    public static async Task<int> Run(string[] args, Terminal terminal)
    {
        using var interruption = new Interruption();
        var root = Create(terminal, interruption);
        // A value may begin with @: it is the value, not the name of a file with more options.
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
            {
                terminal.Say($"gke-aws: {error.Message}");
            }
            terminal.Say($"Run gke-aws {(result.CommandResult.Command == root ? "" : result.CommandResult.Command.Name + " ")}--help for what there is.");
            return ExitCode.Usage;
        }

        try
        {
            var work = result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interruption.Token);
            return await Task.WhenAny(work, interruption.Abandoned) == work ? await work : Cancelled(terminal);
        }
        catch (OperationCanceledException)
        {
            return Cancelled(terminal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Say($"gke-aws: {exception.Message}");
            return ExitCode.Outside;
        }
#pragma warning disable CA1031 // The last door: whatever comes here is a bug of ours and is said so.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            terminal.Say($"gke-aws: a bug of ours, please report it.\n{exception}");
            return ExitCode.Bug;
        }
    }

    private static int Cancelled(Terminal terminal)
    {
        terminal.Say("gke-aws: cancelled; every file is whole, and running the command again completes the work.");
        return ExitCode.Cancelled;
    }
}
