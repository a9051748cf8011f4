using System.CommandLine;
using GkeAws.Cli.Laboratory;
using GkeAws.Cli.Output;

namespace GkeAws.Cli.Commands;

/// <summary><c>gke-aws lab</c> and <c>gke-aws lab run</c>: the whole chain on this machine.</summary>
internal static class LabCommand
{
    private const int DefaultPort = 4280;

    public static Command Create(Terminal terminal, Interruption? interruption)
    {
        var project = ProjectOption.Create();
        var port = new Option<int>("--port") { Description = "Port on 127.0.0.1; 0: a free one.", HelpName = "n", DefaultValueFactory = _ => DefaultPort };
        var state = CreateState();
        var command = new Command("lab", "The issuer, STS, IAM and S3 on this machine: it refuses what AWS refuses. Without run: until Ctrl-C.") { project, port, state };
        command.Subcommands.Add(CreateRun(terminal, interruption));
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > ushort.MaxValue)
            {
                result.AddError("--port is a number from 0 to 65535.");
            }
        });
        command.SetAction((result, cancellation) =>
        {
            interruption?.WaitForTheEnd();
            return new LabStart(terminal, result.GetValue(project)!, result.GetValue(port), result.GetValue(state)).Run(cancellation);
        });
        return command;
    }

    private static Command CreateRun(Terminal terminal, Interruption? interruption)
    {
        var project = ProjectOption.Create();
        var workload = new Option<string?>("--workload") { Description = "Whose pod it is; not needed when there is one workload.", HelpName = "name" };
        var state = CreateState();
        var words = new Argument<string[]>("command") { Description = "What to run, after --.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("run", "Runs a command as a workload's pod: the manifest's environment, a projected token, and the lab's endpoints.") { project, workload, state, words };
        command.SetAction((result, cancellation) =>
        {
            interruption?.WaitForTheEnd();
            return new LabRun(terminal, result.GetValue(project)!, result.GetValue(workload), result.GetValue(state), result.GetValue(words)!).Run(cancellation);
        });
        return command;
    }

    private static Option<string?> CreateState() => new("--state") { Description = "Keep what is made in this folder, and take it up again.", HelpName = "dir" };
}
