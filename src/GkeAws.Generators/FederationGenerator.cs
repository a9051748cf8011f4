using GkeAws.Generators.Emit;
using GkeAws.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GkeAws.Generators;

/// <summary>
/// federation.json to the class <c>Federation</c>; without a file that is right it is empty, so that a copy of <c>src/</c> alone
/// compiles. Nothing of the compilation is looked at, so edits of C# cost nothing. What is wrong, the analyzers say.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class FederationGenerator : IIncrementalGenerator
{
    /// <summary>The project's property, which the package makes visible to the compiler.</summary>
    private const string RootNamespace = "build_property.rootnamespace";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Two files of that name are the user's mistake; two classes would be ours.
        var parameters = context.AdditionalTextsProvider
            .Where(file => ProjectFile.IsParameters(file.Path))
            .Collect()
            .Select((files, cancellation) => files.IsEmpty ? ParameterModel.Invalid : ParameterModel.Read(files[0].Path, files[0].GetText(cancellation)?.ToString() ?? ""))
            .WithTrackingName(Steps.ReadParameters);
        var rootNamespace = context.AnalyzerConfigOptionsProvider
            .Select((options, _) => options.GlobalOptions.TryGetValue(RootNamespace, out var value) ? value : "")
            .WithTrackingName(Steps.RootNamespace);
        // Invalid parameters are one error; names that are missing because of it would be more.
        var project = parameters.Select((model, _) => model.Project)
            .Combine(rootNamespace)
            .Select((pair, _) => pair.Left ?? ProjectConstants.Nothing(pair.Right))
            .WithTrackingName(Steps.SelectProject);
        var classes = parameters.SelectMany((model, _) => model.Classes).WithTrackingName(Steps.SelectClasses);

        context.RegisterSourceOutput(project, (production, model) =>
        {
            if (model is not null)
            {
                production.AddSource(FederationClass.FileName, FederationClass.Emit(model));
            }
        });
        context.RegisterSourceOutput(classes, (production, model) => production.AddSource(model.FileName, FederationClass.Emit(model)));
    }

    /// <summary>Names under which the driver tells what ran.</summary>
    internal static class Steps
    {
        public const string ReadParameters = nameof(ReadParameters);
        public const string RootNamespace = nameof(RootNamespace);
        public const string SelectProject = nameof(SelectProject);
        public const string SelectClasses = nameof(SelectClasses);
    }
}
