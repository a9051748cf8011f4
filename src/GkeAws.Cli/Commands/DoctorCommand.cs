using System.CommandLine;
using GkeAws.Cli.Diagnosis;
using GkeAws.Cli.Output;

namespace GkeAws.Cli.Commands;

/// <summary><c>gke-aws doctor</c>: what is wrong between cluster, issuer, provider, role and files, and what to type next.</summary>
internal static class DoctorCommand
{
    public static Command Create(Terminal terminal)
    {
        var project = ProjectOption.Create();
        var environment = new Option<string?>("--environment") { Description = "Only this one; left out: all, side by side.", HelpName = "name" };
        var format = new Option<string>("--format") { Description = "How it is told.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("doctor", "Ask cluster and account what is wrong between them and the files; reads only. Ends with 1 when something is wrong.") { project, environment, format };
        command.SetAction(async (result, cancellation) =>
        {
            // A token goes to STS, and to nobody whom an answer names.
            using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
            var question = new DoctorQuestion(result.GetValue(project)!, result.GetValue(environment), result.GetValue(format) == "json");
            return await new DoctorRun(terminal, question, handler, Environment.GetEnvironmentVariable, DateTimeOffset.UtcNow).Run(cancellation);
        });
        return command;
    }
}
