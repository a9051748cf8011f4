using System.Globalization;

namespace GkeAws.Cli.Workshop.Checks;

/// <summary>The answer is the number of the one token in tokens/ that STS would take.</summary>
internal sealed class ChoiceCheck(TimeProvider time) : IWorkshopCheck
{
    private const int Count = 4;

    public string Name => "choice";

    public Task<IReadOnlyList<string>> Missing(WorkshopProject project, string want, string? answer, CancellationToken cancellation)
    {
        if (answer is null)
        {
            return Says("The lesson asks a question: give the number with --answer.");
        }
        var good = Enumerable.Range(1, Count).Where(number => TokenFile.Problems(project, $"tokens/{number}.jwt", time.GetUtcNow(), out _).Count == 0).ToList();
        return good.Count != 1 ? Says($"AWS would take {good.Count} of the {Count} tokens in tokens/, and it has to be one: start the lesson again for new ones.")
            : answer.Trim() == good[0].ToString(CultureInfo.InvariantCulture) ? Task.FromResult<IReadOnlyList<string>>([])
            : Says($"'{answer}' is not the answer.");
    }

    private static Task<IReadOnlyList<string>> Says(string text) => Task.FromResult<IReadOnlyList<string>>([text]);
}
