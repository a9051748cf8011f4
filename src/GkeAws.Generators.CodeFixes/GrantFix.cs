using System.Collections.Immutable;
using System.Composition;
using GkeAws.Federation.Parameters.Editing;
using GkeAws.Federation.Rules.Code;
using GkeAws.Generators.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GkeAws.Generators.CodeFixes;

/// <summary>Grants what a call needs, in federation.json: the smallest access level, or the exact action. The next render writes the policy.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GrantFix)), Shared]
public sealed class GrantFix : AdditionalTextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [GKEAWS401.Rule.Id, GKEAWS402.Rule.Id, GKEAWS403.Rule.Id];

    internal override TextDocument? FileOf(Project project) => project.AdditionalDocuments.FirstOrDefault(document => ProjectFile.IsParameters(document.FilePath ?? document.Name));

    internal override string? TitleOf(Diagnostic diagnostic) => Missing(diagnostic) is { } missing
        ? $"Grant {string.Join(", ", missing.Actions)}{(missing.Bucket.Length == 0 ? "" : $" on {missing.Bucket}")} in federation.json, then render"
        : null;

    internal override string Change(string text, Diagnostic diagnostic) => GrantEdit.Add(text, Missing(diagnostic)!, diagnostic.Properties[GrantProperties.Partition]!);

    private static MissingGrant? Missing(Diagnostic diagnostic)
    {
        var properties = diagnostic.Properties;
        return properties.TryGetValue(GrantProperties.Actions, out var actions) && properties[GrantProperties.Bucket] is { } bucket
            ? new MissingGrant(properties[GrantProperties.Workload]!, actions!.Split(' '), bucket, properties[GrantProperties.Key] ?? "")
            : null;
    }
}
