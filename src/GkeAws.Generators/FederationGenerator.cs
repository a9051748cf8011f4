using GkeAws.Generators.Emit;
using GkeAws.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GkeAws.Generators;

/// <summary>federation.json to the class <c>Federation</c>. Nothing of the compilation is looked at, so edits of C# cost nothing.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class FederationGenerator : IIncrementalGenerator
{
    public const string ParameterFile = "federation.json";

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
        context.RegisterSourceOutput(parameters, (production, source) =>
        {
            foreach (var finding in source.Findings)
            {
                production.ReportDiagnostic(finding.ToDiagnostic());
            }
        });
    }
}
