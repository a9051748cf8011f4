using System.CommandLine;
using GkeAws.Cli.Certificates;
using GkeAws.Cli.Output;

namespace GkeAws.Cli.Commands;

/// <summary><c>gke-aws thumbprint</c>: which certificate of an issuer's keys AWS would pin, and whether that matters.</summary>
internal static class ThumbprintCommand
{
    /// <param name="way">Null: the machine's network and authorities.</param>
    public static Command Create(Terminal terminal, TlsWay? way = null)
    {
        var url = new Argument<string?>("url") { Description = "The issuer's URL, as tokens carry it.", Arity = ArgumentArity.ZeroOrOne };
        var pem = new Option<string?>("--pem") { Description = "A saved certificate chain instead of the network.", HelpName = "file" };
        var format = new Option<string>("--format") { Description = "text or json.", HelpName = "format", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("thumbprint", "Which certificate AWS would pin for an issuer, why, and whether it matters.") { url, pem, format };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(url) is null) == (result.GetValue(pem) is null))
            {
                result.AddError("Name an issuer's URL, or a chain with --pem FILE.");
            }
        });
        command.SetAction((result, cancellation) => Task.Run(() =>
        {
            var run = new ThumbprintRun(terminal, way ?? TlsWay.OfMachine, result.GetValue(format) == "json");
            return result.GetValue(pem) is { } file ? Task.FromResult(run.OfFile(file)) : run.OfIssuer(result.GetValue(url)!, cancellation);
        }, CancellationToken.None));
        return command;
    }
}
