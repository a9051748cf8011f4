using GkeAws.Cli.Checking;
using GkeAws.Cli.Commands;
using GkeAws.Cli.Merging;
using GkeAws.Cli.Output;
using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Writing;

namespace GkeAws.Cli.Workshop.Checks;

/// <summary>The files follow from federation.json; edits by hand may stay.</summary>
internal sealed class RenderedCheck : IWorkshopCheck
{
    public string Name => "rendered";

    public Task<IReadOnlyList<string>> Missing(WorkshopProject project, string want, string? answer, CancellationToken cancellation)
    {
        var open = new OpenProject(project.Folder, new DiskFiles(project.Folder));
        var plan = open.Plan(project.Parameters, ProjectState.Read(open.Files), ConflictChoice.Abort, new WorkProgress(null), cancellation);
        return Task.FromResult<IReadOnlyList<string>>(
        [
            .. new OutputCheck(open.PathOf).Check(plan).Where(finding => !OutputCheck.IsDeliberate(finding)).Select(finding => finding.ToString()),
        ]);
    }
}
