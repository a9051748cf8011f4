using GkeAws.Generators.Emit;
using GkeAws.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GkeAws.Generators;

/// <summary>
/// federation.json to the class <c>Federation</c>; without a file that is right it is empty, so that a copy of <c>src/</c> alone compiles. Nothing of the compilation is looked at, so edits of C# cost nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class FederationGenerator : IIncrementalGenerator
{
    public const string ParameterFile = "federation.json";

    /// <summary>The project's property, which the package makes visible to the compiler.</summary>
    private const string RootNamespace = "build_property.rootnamespace";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var parameters = context.AdditionalTextsProvider
            .Where(file => Path.GetFileName(file.Path) == ParameterFile)
            .Select((file, cancellation) => ParameterSource.Read(file.Path, file.GetText(cancellation)?.ToString() ?? ""))
            .WithTrackingName("ReadParameters");
        var constants = parameters
            .Select((source, _) => source.Constants)
            .WithTrackingName("SelectConstants");
        context.RegisterSourceOutput(constants, (production, model) =>
        {
            if (model is not null)
            {
                production.AddSource("Federation.g.cs", FederationClass.Emit(model));
            }
        });
        // Invalid parameters are one error; names that are missing because of it would be more.
        var nothing = parameters.Collect().Select((sources, _) => sources.All(source => source.Constants is null))
            .Combine(context.AnalyzerConfigOptionsProvider.Select((options, _) => options.GlobalOptions.TryGetValue(RootNamespace, out var value) ? value : ""))
            .Select((pair, _) => pair.Left ? FederationConstants.Nothing(pair.Right) : null)
            .WithTrackingName("SelectNothing");
        context.RegisterSourceOutput(nothing, (production, model) =>
        {
            if (model is not null)
            {
                production.AddSource("Federation.g.cs", FederationClass.Emit(model));
            }
        });
        context.RegisterSourceOutput(parameters, (production, source) =>
        {
            foreach (var finding in source.Findings)
            {
                production.ReportDiagnostic(finding.ToDiagnostic());
            }
        });
    }
}
