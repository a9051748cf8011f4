namespace GkeAws.Cli.Workshop.Checks;

/// <summary>A question's answer; of several that are right, <c>|</c> stands between.</summary>
internal sealed class AnswerCheck : IWorkshopCheck
{
    public string Name => "answer";

    public Task<IReadOnlyList<string>> Missing(WorkshopProject project, string want, string? answer, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>(
        answer is null ? ["The lesson asks a question: give the answer with --answer."]
        : want.Split('|').Contains(answer.Trim(), StringComparer.OrdinalIgnoreCase) ? []
        : [$"'{answer}' is not the answer."]);
}
