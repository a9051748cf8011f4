using System.CommandLine;
using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;

var terminal = new Terminal(Console.Out, Console.Error);
var root = new RootCommand("Keyless access from pods on GKE to AWS: make the project, and its files.");
root.Subcommands.Add(NewCommand.Create(terminal));
root.Subcommands.Add(RenderCommand.Create(terminal));
root.Subcommands.Add(CompletionCommand.Create(terminal));
root.Subcommands.Add(TemplatePackCommand.Create(terminal));
return await CommandLine.Run(root, args, terminal);
