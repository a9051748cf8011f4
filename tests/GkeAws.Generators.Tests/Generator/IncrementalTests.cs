using System.Collections;
using System.Reflection;
using GkeAws.Generators.Tests.InProcess;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GkeAws.Generators.Tests.Generator;

/// <summary>What runs again after which edit, and what the pipeline keeps alive.</summary>
public sealed class IncrementalTests
{
    private static readonly string TwoBuckets = TestProject.DefaultParameters.Replace(
        "\"access\": \"list-buckets\"", "\"access\": \"read\", \"bucket\": \"first-bucket\" }, { \"access\": \"read\", \"bucket\": \"second-bucket\"", StringComparison.Ordinal);

    private static readonly string[] OurSteps =
    [
        FederationGenerator.Steps.ReadParameters, FederationGenerator.Steps.RootNamespace, FederationGenerator.Steps.SelectProject, FederationGenerator.Steps.SelectClasses,
    ];

    [Fact]
    public void After_an_unrelated_edit_of_csharp_everything_is_cached()
    {
        var (driver, compilation) = TestProject.WithParameters(TwoBuckets).Generate();

        var result = driver.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Other;"))).GetRunResult().Results.Single();

        Assert.Equal(OurSteps.Order(StringComparer.Ordinal), result.TrackedSteps.Keys.Intersect(OurSteps).Order(StringComparer.Ordinal));
        Assert.All(Reasons(result.TrackedSteps.SelectMany(step => step.Value)), reason => Assert.Contains(reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
        Assert.All(Reasons(result.TrackedOutputSteps.SelectMany(step => step.Value)), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_changed_bucket_writes_its_own_file_and_no_other()
    {
        var project = TestProject.WithParameters(TwoBuckets);
        var (driver, compilation) = project.Generate();

        driver = driver.ReplaceAdditionalText(project.Texts[0], new TestText(TestProject.Folder + "federation.json", TwoBuckets.Replace("second-bucket", "other-bucket", StringComparison.Ordinal)));
        var result = driver.RunGenerators(compilation).GetRunResult().Results.Single();

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(result.TrackedSteps[FederationGenerator.Steps.SelectClasses]).Where(reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)));
        Assert.Single(Reasons(result.TrackedOutputSteps.SelectMany(step => step.Value)), reason => reason != IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void White_space_in_the_file_writes_nothing_again()
    {
        var project = TestProject.WithParameters(TwoBuckets);
        var (driver, compilation) = project.Generate();

        driver = driver.ReplaceAdditionalText(project.Texts[0], new TestText(TestProject.Folder + "federation.json", TwoBuckets + "\n"));
        var result = driver.RunGenerators(compilation).GetRunResult().Results.Single();

        Assert.All(Reasons(result.TrackedOutputSteps.SelectMany(step => step.Value)), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void No_step_of_ours_keeps_anything_of_the_compiler_alive()
    {
        var (driver, _) = TestProject.WithParameters(TwoBuckets).Generate();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);

        foreach (var output in driver.GetRunResult().Results.Single().TrackedSteps.Where(step => OurSteps.Contains(step.Key)).SelectMany(step => step.Value).SelectMany(step => step.Outputs))
        {
            Walk(output.Value, seen);
        }

        Assert.True(seen.Count > 20);
    }

    [Fact]
    public void Equal_texts_give_equal_models() => Assert.Equal(Models.ParameterModel.Read("a", TwoBuckets), Models.ParameterModel.Read("b", TwoBuckets));

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) => steps.SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static void Walk(object? value, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || !seen.Add(value))
        {
            return;
        }

        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Compilation or SemanticModel or AdditionalText or Location, value.GetType().FullName);
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, seen);
            }
        }
        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), seen);
            }
        }
    }
}
