using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GkeAws.Generators.CodeFixes;

/// <summary>Every diagnostic of the scope, in one change of the file.</summary>
internal sealed class AdditionalTextFixAll(AdditionalTextFix fix) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Fix all", cancellation => FixAsync(fixAllContext, cancellation), fix.EquivalenceKey));

    private async Task<Solution> FixAsync(FixAllContext context, CancellationToken cancellation)
    {
        var solution = context.Solution;
        foreach (var id in context.Scope == FixAllScope.Solution ? context.Solution.ProjectIds : [context.Project.Id])
        {
            // Of the solution as it was: what was fixed in one project is seen by the next only in a file of its own.
            var diagnostics = context is { Scope: FixAllScope.Document, Document: { } document }
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(context.Solution.GetProject(id)!).ConfigureAwait(false);
            solution = await fix.ApplyAsync(solution.GetProject(id)!, diagnostics.OrderBy(one => one.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(one => one.Location.SourceSpan.Start), cancellation).ConfigureAwait(false);
        }
        return solution;
    }
}
