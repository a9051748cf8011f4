using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GkeAws.Generators.CodeFixes;

/// <summary>A fix in an additional file of the project. Roslyn's own batch fixer forgets those, so fixing all has a provider of its own.</summary>
public abstract class AdditionalTextFix : CodeFixProvider
{
    public sealed override FixAllProvider GetFixAllProvider() => new AdditionalTextFixAll(this);

    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (FileOf(context.Document.Project) is not null && TitleOf(diagnostic) is { } title)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellation => ApplyAsync(context.Document.Project, [diagnostic], cancellation), EquivalenceKey),
                    diagnostic);
            }
        }
        return Task.CompletedTask;
    }

    internal string EquivalenceKey => GetType().Name;

    /// <summary>The file that is changed; null: the project has none.</summary>
    internal abstract TextDocument? FileOf(Project project);

    /// <returns>Null: this one cannot be fixed so.</returns>
    internal abstract string? TitleOf(Diagnostic diagnostic);

    /// <returns>The same text: nothing is to be done any more.</returns>
    internal abstract string Change(string text, Diagnostic diagnostic);

    /// <summary>All changes one after the other, so that two that want the same change it once.</summary>
    internal async Task<Solution> ApplyAsync(Project project, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (FileOf(project) is not { } file)
        {
            return project.Solution;
        }
        var source = await file.GetTextAsync(cancellation).ConfigureAwait(false);
        var before = source.ToString();
        var after = diagnostics.Where(diagnostic => TitleOf(diagnostic) is not null).Aggregate(before, Change);
        return after == before ? project.Solution : project.Solution.WithAdditionalDocumentText(file.Id, SourceText.From(after, source.Encoding, source.ChecksumAlgorithm));
    }
}
