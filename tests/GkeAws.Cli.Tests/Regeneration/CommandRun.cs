using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;

namespace GkeAws.Cli.Tests.Regeneration;

/// <summary>One call of <c>gke-aws</c> in this process.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static CommandRun Of(params string[] arguments) => WithCache(null, arguments);

    /// <param name="cache">The user's cache folder; null: none.</param>
    public static CommandRun WithCache(string? cache, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(arguments, new Terminal(output, error) { CacheFolder = cache }).GetAwaiter().GetResult();
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Throws with everything that was said unless it ended with the code.</summary>
    public CommandRun MustExit(int code) => ExitCode == code
        ? this
        : throw new InvalidOperationException($"exit code {ExitCode}, expected {code}\n--- stdout\n{Output}\n--- stderr\n{Error}");
}
