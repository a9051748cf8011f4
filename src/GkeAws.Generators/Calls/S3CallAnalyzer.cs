using System.Collections.Immutable;
using GkeAws.Federation.Evaluation.Calls;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Rules.Code;
using GkeAws.Generators.Diagnostics;
using GkeAws.Generators.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GkeAws.Generators.Calls;

/// <summary>Whether the role may make the S3 calls of the code, how its clients get their credentials, and what the calls need: GKEAWS401 to 490.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class S3CallAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleDescriptors.OfCode;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (SdkTypes.Of(start.Compilation) is not { } types)
            {
                return;
            }

            var files = new ProjectFiles(start.Options.AdditionalFiles, (text, path) =>
                start.TryGetValue(text, FederationFileAnalyzer.Results, out var result) ? result : ParametersReader.Read(text.ToString(), path));
            var roles = new Lazy<IReadOnlyList<RolePolicies>>(() => ProjectRoles.Of(files, start.CancellationToken));
            var reader = new CallReader(types);
            start.RegisterOperationAction(operation => Review(operation, reader, roles), OperationKind.Invocation);

            var clients = new ClientReview(types, start.Compilation.ReferencedAssemblyNames.Any(assembly => assembly.Name == SdkTypes.SecurityTokenPackage));
            start.RegisterOperationAction(operation => Review(operation, clients), OperationKind.ObjectCreation);
            if (TrimmedProgram.Is(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
            {
                new TrimmedProgram(clients).Register(start);
            }
        });
    }

    private static void Review(OperationAnalysisContext context, CallReader reader, Lazy<IReadOnlyList<RolePolicies>> roles)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (reader.Read(invocation) is not { } call)
        {
            return;
        }
        foreach (var use in IsAskedForUses(context) ? CallUse.Of(call) : [])
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Of(GKEAWS490.Rule), PlaceOf(invocation.Syntax), UseProperties.Of(use), $"{call.Method} needs {use}"));
        }
        if (CallReview.Of(call, roles.Value) is { } review)
        {
            var bucket = reader.BucketExpression(invocation)?.Syntax.GetLocation();
            context.ReportDiagnostic(Diagnostic.Create(
                RuleDescriptors.Of(review.Rule), PlaceOf(invocation.Syntax), bucket is null ? [] : [bucket], GrantProperties.Of(call, review), review.Message));
        }
    }

    /// <summary>GKEAWS490 is off unless somebody says otherwise: then the compiler would throw away what was made.</summary>
    private static bool IsAskedForUses(OperationAnalysisContext context)
    {
        var options = context.Compilation.Options;
        var tree = context.Operation.Syntax.SyntaxTree;
        return options.SpecificDiagnosticOptions.ContainsKey(GKEAWS490.Rule.Id)
            || (options.SyntaxTreeOptionsProvider is { } settings
                && (settings.TryGetDiagnosticValue(tree, GKEAWS490.Rule.Id, context.CancellationToken, out _) || settings.TryGetGlobalDiagnosticValue(GKEAWS490.Rule.Id, context.CancellationToken, out _)));
    }

    private static void Review(OperationAnalysisContext context, ClientReview clients)
    {
        if (clients.Of((IObjectCreationOperation)context.Operation) is { } finding)
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Of(finding.Rule), context.Operation.Syntax.GetLocation(), finding.Message));
        }
    }

    /// <summary>The method's name: that is what needs the permission.</summary>
    private static Location PlaceOf(SyntaxNode syntax) => syntax is InvocationExpressionSyntax { Expression: var called }
        ? called switch
        {
            MemberAccessExpressionSyntax access => access.Name.GetLocation(),
            MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
            _ => called.GetLocation(),
        }
        : syntax.GetLocation();
}
