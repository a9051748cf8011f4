namespace GkeAws.Cli.Workshop.Checks;

/// <summary>All checks, by the names that lessons use.</summary>
internal sealed class WorkshopChecks(TimeProvider time)
{
    private readonly Dictionary<string, IWorkshopCheck> _byName = new IWorkshopCheck[]
    {
        new AnswerCheck(), new NoKeysCheck(), new ClusterCheck(), new AudienceCheck(), new LanguageCheck(), new PodVariableCheck(), new RenderedCheck(),
        new RunFileCheck(), new TokenCheck(time), new ChoiceCheck(time), new PromisesCheck(time), new LabCheck(time),
    }.ToDictionary(check => check.Name, StringComparer.Ordinal);

    public IWorkshopCheck this[string name] => _byName[name];

    /// <returns>What is missing, a sentence each, in the order of the lesson's checks.</returns>
    public async Task<IReadOnlyList<string>> Missing(Lesson lesson, WorkshopProject project, string? answer, CancellationToken cancellation)
    {
        List<string> missing = [];
        foreach (var name in lesson.Checks)
        {
            missing.AddRange(await _byName[name].Missing(project, project.Fill(lesson.Want), answer, cancellation).ConfigureAwait(false));
        }
        // A file that two checks read is wrong once.
        return [.. missing.Distinct()];
    }
}
