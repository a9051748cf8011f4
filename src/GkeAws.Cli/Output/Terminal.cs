using System.Text;
using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Output;

/// <summary>Answers go to standard output, talk to standard error.</summary>
internal sealed class Terminal(TextWriter answers, TextWriter talk)
{
    /// <summary>Somebody reads the answers on a screen: colour, and lines no longer than it is wide.</summary>
    public bool IsScreen { get; init; }

    /// <summary>Standard input, opened when it is asked for.</summary>
    public Func<Stream> Input { get; init; } = () => Stream.Null;

    public void Answer(string line) => answers.Write(line + "\n");

    /// <summary>Whole lines with their ends, at once.</summary>
    public void Answer(StringBuilder lines)
    {
        answers.Write(lines);
        answers.Flush();
    }

    public void Say(string line) => talk.Write(line + "\n");

    public void Report(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Say(finding.ToString());
        }
    }
}
