using GkeAws.Generators.Calls;
using GkeAws.Generators.Tests.Calls;
using GkeAws.Generators.Tests.InProcess;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace GkeAws.Generators.Tests.Fixes;

/// <summary>
/// Roslyn's own harness: the diagnostics at their places, the fix for one, and fixing all in document, project and solution. Markup
/// <c>{|ID:text|}</c> says what is underlined.
/// </summary>
internal sealed class FixTest<TFix> : CSharpCodeFixTest<S3CallAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    /// <param name="parameters">federation.json before.</param>
    /// <param name="fixedParameters">And after; null: it stays.</param>
    public FixTest(string source, string fixedSource, string parameters, string? fixedParameters = null)
    {
        // The assemblies that this test itself runs on: nothing is downloaded.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        foreach (var state in new[] { TestState, FixedState, BatchFixedState })
        {
            state.AdditionalReferences.AddRange(TestProject.References);
            state.Sources.Add((TestProject.Folder + "src/Code.cs", ReferenceEquals(state, TestState) ? source : fixedSource));
            var text = ReferenceEquals(state, TestState) ? parameters : fixedParameters ?? parameters;
            state.AdditionalFiles.Add((TestProject.Folder + "federation.json", text));
            state.Sources.Add((TestProject.Folder + "src/Generated.cs", Generated(parameters)));
        }
        FixedState.MarkupHandling = MarkupMode.Allow;
        BatchFixedState.MarkupHandling = MarkupMode.Allow;
        // The harness switches on what is off by default.
        DisabledDiagnostics.Add("GKEAWS490");
        // Errors of the compiler are errors of the test; its warnings speak of code that nobody reads.
        CompilerDiagnostics = CompilerDiagnostics.Errors;
        TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;
    }

    public FixTest<TFix> WithFile(string path, string before, string after)
    {
        TestState.AdditionalFiles.Add((TestProject.Folder + path, before));
        FixedState.AdditionalFiles.Add((TestProject.Folder + path, after));
        BatchFixedState.AdditionalFiles.Add((TestProject.Folder + path, after));
        return this;
    }

    public static string Body(string body) => CallProject.Method(body);

    private static string Generated(string parameters) =>
        string.Join("\n", TestProject.WithParameters(parameters).Generate().Driver.GetRunResult().Results.Single().GeneratedSources
            .Select((source, index) => index == 0 ? source.SourceText.ToString() : source.SourceText.ToString().Replace("namespace BucketLister;", "", StringComparison.Ordinal)));
}
