using System.Collections.Immutable;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Parameters.Checks;
using GkeAws.Federation.Projects;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Output;
using GkeAws.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GkeAws.Generators.Files;

/// <summary>
/// The rules of <c>gke-aws check</c> on federation.json and the policies below <c>deploy/</c>, as they are edited: same ids, texts and places.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FederationFileAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Set by the package's targets in builds that ask the tool, which then says in one line that output is stale.</summary>
    private const string ToolChecksOutput = "build_property.gkeawstoolchecksoutput";

    internal static readonly SourceTextValueProvider<ParametersResult> Results = new(text => ParametersReader.Read(text.ToString(), ""));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleDescriptors.OfFiles;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var files = new ProjectFiles(start.Options.AdditionalFiles, (text, _) => start.TryGetValue(text, Results, out var result) ? result : ParametersReader.Read(text.ToString(), ""));
            start.RegisterAdditionalFileAction(file => Analyze(file, files));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, ProjectFiles files)
    {
        var file = context.AdditionalFile;
        if (files.ParameterFile is null || file.GetText(context.CancellationToken)?.ToString() is not { } text)
        {
            return;
        }

        var findings = ReferenceEquals(file, files.ParameterFile) ? OfParameters(files.Read(context.CancellationToken), text)
            : files.PolicyOf(file) is { } policy && files.Parameters(context.CancellationToken) is { } parameters
                && parameters.Environments.Any(environment => environment.Name.Value == policy.Environment)
                ? OfPolicy(policy, text, parameters, files, context)
            : [];
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(file);
        foreach (var finding in findings)
        {
            var descriptor = RuleDescriptors.Of(finding.Rule);
            if (SeverityChoice.Of(descriptor.Id, descriptor.DefaultSeverity, options) is { } severity)
            {
                var location = FindingLocation.Of(file.Path, text, finding.Location?.Position ?? TextPosition.Start);
                context.ReportDiagnostic(Diagnostic.Create(descriptor, location, severity, additionalLocations: null, properties: null, finding.Message));
            }
        }
    }

    private static IEnumerable<Finding> OfParameters(ParametersResult? result, string text) => result is null ? []
        : result.Parameters is null ? result.Findings
        : result.Findings.Concat(StandInCheck.Check(text, ""));

    private static IEnumerable<Finding> OfPolicy(PolicyPath policy, string text, FederationParameters parameters, ProjectFiles files, AdditionalFileAnalysisContext context)
    {
        if (RenderedPolicies.AreFlawless(policy, text, parameters))
        {
            return [];
        }
        var path = files.Within(context.AdditionalFile)!;
        var last = files.TextOf($".gke-aws/base/{path}.base", context.CancellationToken);
        var drift = PolicyDrift.Find(policy, text, last, parameters, path);
        var isSaidByTool = drift?.Rule == GKEAWS040.Rule
            && context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(ToolChecksOutput, out var value) && value == "true";
        return ProjectPolicyCheck.Check(policy, text, path, parameters, () => last).Concat(drift is null || isSaidByTool ? [] : [drift]);
    }
}
