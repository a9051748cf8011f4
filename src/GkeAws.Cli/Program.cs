using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;

return await CommandLine.Run(args, Terminal.OfProcess());
