using System.CommandLine;
using System.Text;
using GkeAws.Cli.Checking;
using GkeAws.Cli.Merging;
using GkeAws.Cli.Output;
using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Writing;

namespace GkeAws.Cli.Commands;

/// <summary>
/// <c>gke-aws build</c>: for the targets of GkeAws.Generators only, so help does not show it. Says in one line of MSBuild's form
/// whether output is stale, and leaves invalid parameters to the compiler, which reports them at the same places.
/// </summary>
internal static class BuildCommand
{
    public static Command Create(Terminal terminal)
    {
        var project = ProjectOption.Create();
        var render = new Option<bool>("--render") { Description = "Render first." };
        var stamp = new Option<string>("--stamp") { Description = "File that is written when nothing is stale, as old as this run's beginning.", Required = true };
        var command = new Command("build", "Check, or render, in the build of a project.") { Hidden = true };
        command.Options.Add(project);
        command.Options.Add(render);
        command.Options.Add(stamp);
        command.SetAction((result, cancellation) => OnThreadPool.Run(() =>
            Run(terminal, result.GetValue(project)!, result.GetValue(stamp)!, result.GetValue(render), cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, string stamp, bool renders, CancellationToken cancellation)
    {
        var started = DateTime.UtcNow;
        if (renders)
        {
            // What it says about files may look like an error to MSBuild; a conflict is told below, as what is stale.
            var code = RenderCommand.Run(terminal.WithoutAnswers(), interruption: null, folder, ConflictChoice.Abort, dryRun: false, waits: true, cancellation);
            if (code is not (ExitCode.Fine or ExitCode.Conflict))
            {
                return code;
            }
        }
        else
        {
            WaitForRender(terminal, folder, cancellation);
        }

        if (OpenProject.In(folder, terminal) is not { } project || project.ReadParameters().Parameters is not { } parameters)
        {
            return ExitCode.Usage;
        }
        if (project.ReadState(terminal) is not { } state)
        {
            return ExitCode.Outside;
        }
        var plan = project.Plan(parameters, state, ConflictChoice.Abort, terminal.Progress, cancellation);
        if (StaleOutput.Check(plan, TextOf(project, ParameterFile.Name), TextOf(project, ProjectState.Path), project.PathOf) is { } finding)
        {
            terminal.Answer(finding.ToString());
        }
        else
        {
            File.WriteAllText(stamp, "");
            File.SetLastWriteTimeUtc(stamp, started);
        }
        return ExitCode.Fine;
    }

    /// <summary>A render at work has written half of its files, and they are not stale. Where no lock can be made, nobody renders.</summary>
    private static void WaitForRender(Terminal terminal, string folder, CancellationToken cancellation)
    {
        try
        {
            ProjectLock.Wait(folder, terminal.Say, cancellation).Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static string TextOf(OpenProject project, string path) =>
        project.Files.KindOf(path) == EntryKind.File ? Encoding.UTF8.GetString(project.Files.Read(path)) : "";
}
