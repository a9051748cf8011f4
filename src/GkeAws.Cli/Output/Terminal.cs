using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Output;

/// <summary>Answers go to standard output, talk to standard error.</summary>
internal sealed class Terminal(TextWriter answers, TextWriter talk)
{
    public void Answer(string line) => answers.Write(line + "\n");

    public void Say(string line) => talk.Write(line + "\n");

    public void Report(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Say(finding.ToString());
        }
    }
}
