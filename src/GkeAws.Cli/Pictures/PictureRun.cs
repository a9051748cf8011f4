using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;

namespace GkeAws.Cli.Pictures;

/// <summary><c>gke-aws picture</c>: runs a command of this tool and draws what it printed.</summary>
internal sealed class PictureRun(Terminal terminal, string file, int columns, IReadOnlyList<string> words)
{
    public async Task<int> Run()
    {
        using var printed = new StringWriter();
        var code = await CommandLine.Run([.. words], new Terminal(printed, printed, isColoured: true) { CacheFolder = terminal.CacheFolder, Input = terminal.Input }).ConfigureAwait(false);
        if (code is not (ExitCode.Fine or ExitCode.Findings or ExitCode.Conflict))
        {
            // What did not come to an answer is nothing for a document.
            terminal.Say(printed.ToString().TrimEnd('\n'));
            return code;
        }
        var draft = file + ".new";
        try
        {
            await File.WriteAllTextAsync(draft, TerminalPicture.Draw($"gke-aws {string.Join(' ', words.Select(Quoted))}", Printed(printed), columns)).ConfigureAwait(false);
            File.Move(draft, file, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
        terminal.Say($"{file}: what gke-aws {words[0]} printed; it ended with {code}.");
        return ExitCode.Fine;
    }

    private static string Printed(StringWriter printed) => printed.ToString().Replace("\t", "    ", StringComparison.Ordinal);

    /// <summary>As a shell wants it.</summary>
    private static string Quoted(string word) => word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "-_./:=,@%+".Contains(c, StringComparison.Ordinal)) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
