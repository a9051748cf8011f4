namespace GkeAws.Cli.Workshop.Checks;

/// <summary>Looks at what the learner's project really is.</summary>
internal interface IWorkshopCheck
{
    /// <summary>As lessons name it.</summary>
    string Name { get; }

    /// <param name="want">Of the lesson, with the project's names.</param>
    /// <param name="answer">What the learner gave with --answer; null: nothing.</param>
    /// <returns>What is missing, a sentence each; nothing: passed.</returns>
    Task<IReadOnlyList<string>> Missing(WorkshopProject project, string want, string? answer, CancellationToken cancellation);
}
