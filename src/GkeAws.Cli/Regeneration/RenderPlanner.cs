using System.Collections.Concurrent;
using GkeAws.Cli.Merging;
using GkeAws.Cli.Output;
using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Writing;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Regeneration;

/// <summary>Renders part by part, each file compared and forgotten before the next one; parts go at the same time.</summary>
internal sealed class RenderPlanner(IProjectFiles files, TemplateRenderer renderer, RenderSettings settings, WorkProgress? progress = null)
{
    /// <param name="state">What the last render left.</param>
    /// <exception cref="OperationCanceledException">Nothing has been written.</exception>
    public RenderPlan Plan(FederationParameters parameters, ProjectState state, ConflictChoice choice, CancellationToken cancellation)
    {
        var store = new BaseStore(files, state, renderer, settings);
        var planner = new FilePlanner(files, store, choice);
        var parts = renderer.Parts(parameters, settings);
        var rendered = parts.SelectMany(part => part.Paths).ToDictionary(file => file.Path, file => file.Ownership, StringComparer.Ordinal);
        var planned = new ConcurrentBag<PlannedFile>();
        progress?.Begin("comparing files", rendered.Count);
        SideBySide.Run(parts.Count, index => PlanPart(parts[index]), cancellation);
        progress?.Clear();
        foreach (var file in new OrphanPlanner(files, store).Plan(rendered))
        {
            Add(file);
        }
        return new RenderPlan([.. planned.OrderBy(file => file.Path, StringComparer.Ordinal)], rendered.Count - 1);

        void PlanPart(RenderPart part)
        {
            foreach (var file in part.Files)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Step();
                // Nobody but the user changes the file that all of this follows from.
                if (file.Path != ParameterFile.Name)
                {
                    Add(planner.Plan(file));
                }
            }
        }

        void Add(PlannedFile file)
        {
            if (file is not { Action: FileAction.None, State: FileState.Unchanged, Write: null, BaseWrite: null, BaseProblem: null, IsRefused: false })
            {
                planned.Add(file);
            }
        }
    }
}
