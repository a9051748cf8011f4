using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;

return await CommandLine.Run(args, new Terminal(Console.Out, Console.Error)
{
    // no-color.org: any text that is not empty.
    IsScreen = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    Input = Console.OpenStandardInput,
});
