using System.CommandLine;
using GkeAws.Cli.Output;
using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Tokens;

namespace GkeAws.Cli.Commands;

/// <summary><c>gke-aws token</c>: what a token says, and which claim of it keeps AWS's door shut.</summary>
internal static class TokenCommand
{
    /// <param name="handler">The way to an issuer; null: the network.</param>
    public static Command Create(Terminal terminal, HttpMessageHandler? handler = null)
    {
        var file = new Argument<string>("file") { Description = "A token file, or - for standard input (kubectl create token … | gke-aws token -). It is never printed." };
        var project = ProjectOption.Create();
        var keySet = new Option<string?>("--jwks") { Description = "Key set of the issuer, to check the signature.", HelpName = "file" };
        var online = new Option<bool>("--online") { Description = "Ask the issuer for its key set." };
        var format = new Option<string>("--format") { Description = "text or json.", HelpName = "format", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("token", "What a token says, which workload it is of, and which claim fails at AWS.") { file, project, keySet, online, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(online) && result.GetValue(keySet) is not null)
            {
                result.AddError("--jwks and --online exclude each other: one key set checks the signature.");
            }
        });
        command.SetAction(async (result, cancellation) =>
        {
            var folder = result.GetValue(project)!;
            var isNamed = result.GetResult(project) is { Implicit: false };
            var question = new TokenQuestion(result.GetValue(file)!, folder, isNamed || File.Exists(ParameterFile.PathIn(folder)),
                result.GetValue(keySet), result.GetValue(online), result.GetValue(format) == "json");
            using var network = handler is null ? IssuerDiscovery.CreateHandler() : null;
            return await Task.Run(() => new TokenRun(terminal, question, handler ?? network!, TimeProvider.System.GetUtcNow()).Answer(cancellation), CancellationToken.None);
        });
        return command;
    }
}
