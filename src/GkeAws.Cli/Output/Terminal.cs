using System.Text;
using GkeAws.Federation.Rules;
using Spectre.Console;

namespace GkeAws.Cli.Output;

/// <summary>Answers go to standard output, talk to standard error.</summary>
/// <param name="isColoured">Standard output is a terminal, and nobody said NO_COLOR.</param>
/// <param name="prompts">Where questions can be asked; null: nobody is there to answer.</param>
internal sealed class Terminal(TextWriter answers, TextWriter talk, bool isColoured = false, IAnsiConsole? prompts = null)
{
    public bool IsColoured => isColoured;

    /// <summary>Of long work, where somebody watches standard error.</summary>
    public WorkProgress Progress { get; init; } = new(null);

    public IAnsiConsole? Prompts => prompts;

    /// <summary>Standard input, opened when it is asked for.</summary>
    public Func<Stream> Input { get; init; } = () => Stream.Null;

    /// <summary>Where the user's caches lie; null: nothing is kept from one call to the next.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>The console of this process.</summary>
    public static Terminal OfProcess()
    {
        // https://no-color.org: set and not empty.
        var isPlain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var colour = !Console.IsOutputRedirected && !isPlain;
        var isTerminal = !Console.IsInputRedirected && !Console.IsOutputRedirected;
        return new Terminal(Console.Out, Console.Error, colour, isTerminal ? AnsiConsole.Console : null)
        {
            Input = Console.OpenStandardInput,
            CacheFolder = UserCache.Folder,
            Progress = new WorkProgress(Console.IsErrorRedirected || isPlain || Environment.GetEnvironmentVariable("TERM") == "dumb" ? null : Console.Error),
        };
    }

    /// <summary>The same, where only the talk is wanted.</summary>
    public Terminal WithoutAnswers() => new(TextWriter.Null, talk) { Progress = Progress, CacheFolder = CacheFolder };

    public void Answer(string line)
    {
        Progress.Clear();
        answers.Write(line + "\n");
    }

    /// <summary>Whole lines with their ends, at once.</summary>
    public void Answer(StringBuilder lines)
    {
        Progress.Clear();
        answers.Write(lines);
        answers.Flush();
    }

    public void Say(string line)
    {
        Progress.Clear();
        talk.Write(line + "\n");
    }

    public void Report(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Say(finding.ToString());
        }
    }
}
