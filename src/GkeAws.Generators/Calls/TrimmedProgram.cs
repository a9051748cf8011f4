using System.Collections.Concurrent;
using GkeAws.Federation.Rules.Code;
using GkeAws.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GkeAws.Generators.Calls;

/// <summary>A trimmed or AOT program has to name the STS client, which the SDK otherwise looks up by reflection: GKEAWS406.</summary>
internal sealed class TrimmedProgram(ClientReview clients)
{
    private const string Registration = "RegisterSecurityTokenServiceClient";
    private const string Resolver = "DefaultAWSCredentialsIdentityResolver";

    private readonly ConcurrentBag<Location> users = [];
    private int isRegistered;

    public static bool Is(AnalyzerConfigOptions options) => IsTrue(options, "publishtrimmed") || IsTrue(options, "publishaot");

    public void Register(CompilationStartAnalysisContext start)
    {
        start.RegisterOperationAction(Note, OperationKind.Invocation, OperationKind.ObjectCreation);
        start.RegisterCompilationEndAction(end =>
        {
            foreach (var user in isRegistered == 0 ? users : [])
            {
                end.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Of(GKEAWS406.Rule), user,
                    $"the default credentials look the STS client up by reflection, and this program is trimmed; call GlobalRuntimeDependencyRegistry.Instance.{Registration} before"));
            }
        });
    }

    private void Note(OperationAnalysisContext context)
    {
        switch (context.Operation)
        {
            case IInvocationOperation { TargetMethod.Name: Registration }:
                _ = Interlocked.Exchange(ref isRegistered, 1);
                break;
            case IInvocationOperation { TargetMethod.ContainingType.Name: Resolver }:
            case IObjectCreationOperation creation when clients.MakesItsOwnCredentials(creation):
                users.Add(context.Operation.Syntax.GetLocation());
                break;
        }
    }

    private static bool IsTrue(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue($"build_property.{property}", out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
