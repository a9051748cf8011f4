using System.Collections.Immutable;
using System.Composition;
using GkeAws.Federation.Rules.Code;
using GkeAws.Generators.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GkeAws.Generators.CodeFixes;

/// <summary>Adds the package that trades the pod's token to the project file, below the last package there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PackageReferenceFix)), Shared]
public sealed class PackageReferenceFix : AdditionalTextFix
{
    private const string Element = "<PackageReference ";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [GKEAWS405.Rule.Id];

    internal override TextDocument? FileOf(Project project) =>
        project.AdditionalDocuments.FirstOrDefault(document => (document.FilePath ?? document.Name).EndsWith(".csproj", StringComparison.OrdinalIgnoreCase));

    internal override string? TitleOf(Diagnostic diagnostic) => $"Add a reference to {SdkTypes.SecurityTokenPackage}";

    internal override string Change(string text, Diagnostic diagnostic)
    {
        var last = text.LastIndexOf(Element, StringComparison.Ordinal);
        if (last < 0 || text.Contains($"\"{SdkTypes.SecurityTokenPackage}\""))
        {
            return text;
        }

        var begin = text.LastIndexOf('\n', last) + 1;
        // In a project without central versions each reference has its own; 4.* is the SDK's line that the others are of.
        var version = text.IndexOf("Version=", last, StringComparison.Ordinal) is var at && at >= 0 && at < text.IndexOf('>', last) ? " Version=\"4.*\"" : "";
        var lineEnd = text.Contains("\r\n") ? "\r\n" : "\n";
        return text.Insert(begin, $"{text.Substring(begin, last - begin)}{Element}Include=\"{SdkTypes.SecurityTokenPackage}\"{version} />{lineEnd}");
    }
}
