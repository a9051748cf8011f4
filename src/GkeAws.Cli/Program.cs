using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;

return await CommandLine.Run(args, new Terminal(Console.Out, Console.Error));
