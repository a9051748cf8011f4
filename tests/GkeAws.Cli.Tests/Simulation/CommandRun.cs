using System.Text;
using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;

namespace GkeAws.Cli.Tests.Simulation;

/// <summary>One call of the tool in this process, as a pipe sees it.</summary>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    public string All => Output + Error;

    public static Task<CommandRun> Simulate(params IEnumerable<string> arguments) => SimulateWithInput("", arguments);

    public static Task<CommandRun> SimulateWithInput(string input, params IEnumerable<string> arguments) => SimulateWithInput(Encoding.UTF8.GetBytes(input), arguments);

    public static Task<CommandRun> SimulateWithInput(byte[] input, params IEnumerable<string> arguments) => Of(input, ["simulate", .. arguments]);

    public static async Task<CommandRun> Of(byte[] input, params IEnumerable<string> arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Run([.. arguments], new Terminal(output, error) { Input = () => new MemoryStream(input) });
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
