using System.CommandLine;
using GkeAws.Cli.Inference;
using GkeAws.Cli.Output;

namespace GkeAws.Cli.Commands;

/// <summary><c>gke-aws infer</c>: least privilege from the C# code.</summary>
internal static class InferCommand
{
    public static Command Create(Terminal terminal)
    {
        var project = ProjectOption.Create();
        var workload = new Option<string?>("--workload") { Description = "The workload that runs the code, where the project has several.", HelpName = "NAME" };
        var apply = new Option<bool>("--apply") { Description = "Write federation.json." };
        var command = new Command("infer", "Propose the smallest grants for the S3 calls of the C# code, with the calls that need them; ends with 1 when federation.json would change.");
        command.Options.Add(project);
        command.Options.Add(workload);
        command.Options.Add(apply);
        command.SetAction((result, cancellation) =>
            new InferRun(terminal, result.GetValue(project)!, result.GetValue(workload), result.GetValue(apply)).Run(cancellation));
        return command;
    }
}
