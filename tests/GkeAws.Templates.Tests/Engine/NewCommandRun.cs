using System.Text.RegularExpressions;
using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;

namespace GkeAws.Templates.Tests.Engine;

/// <summary>One <c>gke-aws new</c> in this process, command line included.</summary>
/// <param name="Rules">Ids of the findings on standard error, in order of id.</param>
internal sealed partial record NewCommandRun(int ExitCode, string Answers, string Talk, IReadOnlyList<string> Rules)
{
    public static async Task<NewCommandRun> With(string folder, IReadOnlyDictionary<string, string> options)
    {
        using var answers = new StringWriter();
        using var talk = new StringWriter();
        var terminal = new Terminal(answers, talk);
        string[] arguments = ["new", "--output", folder, .. Arguments(options)];
        var exitCode = await CommandLine.Run(arguments, terminal);
        return new NewCommandRun(exitCode, answers.ToString(), talk.ToString(), RulesIn(talk.ToString()));
    }

    public static IEnumerable<string> Arguments(IReadOnlyDictionary<string, string> options) =>
        options.SelectMany(option => new[] { option.Key, option.Value });

    /// <summary>The ids of a call's findings.</summary>
    public static IReadOnlyList<string> RulesIn(string talk) =>
        [.. ErrorLine().Matches(talk).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex("^error (GKEAWS[0-9]{3}): ", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}
