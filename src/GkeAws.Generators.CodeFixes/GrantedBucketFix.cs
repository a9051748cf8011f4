using System.Collections.Immutable;
using System.Composition;
using GkeAws.Federation.Actions;
using GkeAws.Federation.Rules.Code;
using GkeAws.Generators.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GkeAws.Generators.CodeFixes;

/// <summary>Names a granted bucket by its generated constant, where the code has a literal that is nearly its name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GrantedBucketFix)), Shared]
public sealed class GrantedBucketFix : CodeFixProvider
{
    /// <summary>Letters that a mistyped name may differ by; further away another bucket is meant.</summary>
    private const int Nearest = 3;

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [GKEAWS403.Rule.Id];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var parameters = context.Document.Project.AdditionalDocuments.FirstOrDefault(document => ProjectFile.IsParameters(document.FilePath ?? document.Name));
        if (root is null || parameters is null)
        {
            return;
        }
        var model = ParameterModel.Read("", (await parameters.GetTextAsync(context.CancellationToken).ConfigureAwait(false)).ToString());
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.AdditionalLocations is [var place] && place.SourceTree == root.SyntaxTree && root.FindNode(place.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax { Token.Value: string bucket } literal
                && NearestOf(bucket, model) is { } constant)
            {
                context.RegisterCodeFix(CodeAction.Create(
                    $"Use {constant}",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(literal, SyntaxFactory.ParseExpression(constant).WithTriviaFrom(literal)))),
                    nameof(GrantedBucketFix)), diagnostic);
            }
        }
    }

    /// <returns>The constant as code; null: no bucket is near, or it is that very bucket.</returns>
    private static string? NearestOf(string bucket, ParameterModel model) => (
        from one in model.Classes
        where one.Outer.LastOrDefault() == WorkloadClasses.BucketsClass
        let name = (string)SyntaxFactory.ParseToken(one.Constants.First().Value).Value!
        let distance = EditDistance.Of(bucket, name)
        where distance is > 0 and <= Nearest
        orderby distance
        select $"{one.Namespace}.Federation.{string.Join(".", one.Outer)}.{one.Name}.Name").FirstOrDefault();
}
