using System.Text;
using GkeAws.Cli.Output;
using GkeAws.Federation.Json;
using GkeAws.Lab.Project;

namespace GkeAws.Cli.Simulation.Cases;

/// <summary>
/// JSON Lines in, JSON Lines out, one at a time: any number of cases in constant memory. Answers are held back only while there
/// are lines at hand, so that a program at the other end of a pipe may wait for each.
/// </summary>
internal sealed class CaseStream(Terminal terminal, string name)
{
    private const int ChunkSize = 64 * 1024;

    private readonly StringBuilder _answers = new();

    public int Run(Stream input, CancellationToken cancellation)
    {
        using var turns = new TurnTakingStream(input, Flush);
        using var reader = new StreamReader(turns, InputFile.Utf8, detectEncodingFromByteOrderMarks: false, ChunkSize);
        var isWhole = true;
        var number = 0;
        try
        {
            while (reader.ReadLine() is { } line)
            {
                cancellation.ThrowIfCancellationRequested();
                number++;
                isWhole &= string.IsNullOrWhiteSpace(line) || Answer(line, number);
            }
        }
        catch (DecoderFallbackException)
        {
            terminal.Say($"gke-aws: {name}({number + 1}): not UTF-8, from here on nothing was answered.");
            isWhole = false;
        }
        Flush();
        return isWhole ? ExitCode.Fine : ExitCode.Usage;
    }

    private bool Answer(string line, int number)
    {
        var reader = new CaseReader();
        if (reader.Read(line) is not { } item)
        {
            var (message, position) = reader.Problem!.Value;
            terminal.Say(Printable.Of($"{name}({number},{position.Column}): error: {message}"));
            return false;
        }
        var (decision, reason) = item.Answer();
        _answers.Append("{\"id\":\"").Append(JsonPrinter.Escape(item.Id))
            .Append("\",\"decision\":\"").Append(decision)
            .Append("\",\"reason\":\"").Append(JsonPrinter.Escape(reason)).Append("\"}\n");
        return true;
    }

    private void Flush()
    {
        if (_answers.Length > 0)
        {
            terminal.Answer(_answers);
            _answers.Clear();
        }
    }
}
