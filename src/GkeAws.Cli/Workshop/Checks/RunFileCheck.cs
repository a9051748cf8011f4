namespace GkeAws.Cli.Workshop.Checks;

/// <summary>What the lister printed in the lab, kept in run.txt: it names what only the lab of this lesson has.</summary>
internal sealed class RunFileCheck : IWorkshopCheck
{
    private const string File = "run.txt";

    public string Name => "run";

    public Task<IReadOnlyList<string>> Missing(WorkshopProject project, string want, string? answer, CancellationToken cancellation)
    {
        var path = project.PathOf(File);
        return Task.FromResult<IReadOnlyList<string>>(
            !System.IO.File.Exists(path) ? [$"{path} is not there."]
            : System.IO.File.ReadAllText(path).Contains(Progress.NameInS3(project.Trace!), StringComparison.Ordinal) ? []
            : [$"{path} names nothing that the lab's S3 has had since this lesson began: the run did not get there, or was before."]);
    }
}
