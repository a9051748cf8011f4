using System.CommandLine;
using GkeAws.Cli.Output;
using GkeAws.Cli.Pictures;

namespace GkeAws.Cli.Commands;

/// <summary><c>gke-aws picture</c>: pictures for documents and slides, made anew when what they show changes.</summary>
internal static class PictureCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "The SVG file to write." };
        var columns = new Option<int>("--columns") { Description = "Width of the terminal.", HelpName = "n", DefaultValueFactory = _ => 120 };
        columns.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 20 or > 1000)
            {
                result.AddError("--columns is a number from 20 to 1000.");
            }
        });
        var words = new Argument<string[]>("command") { Description = "A command of this tool, after --.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("picture", "Draw what a command of this tool prints, for documents and slides: gke-aws picture simulate.svg -- simulate") { file, columns, words };
        command.SetAction((result, _) => new PictureRun(terminal, result.GetValue(file)!, result.GetValue(columns), result.GetValue(words)!).Run());
        return command;
    }
}
