using System.Collections.Immutable;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Code;
using GkeAws.Federation.Rules.Language;
using GkeAws.Federation.Rules.Output;
using GkeAws.Federation.Rules.Parameters;
using GkeAws.Federation.Rules.Permission;
using GkeAws.Federation.Rules.Trust;
using Microsoft.CodeAnalysis;

namespace GkeAws.Generators.Diagnostics;

/// <summary>The rules that the compiler can run, as the compiler wants them.</summary>
internal static class RuleDescriptors
{
    /// <summary>Rules of parameters and policies, stand-ins and drift; scripts and YAML are for <c>gke-aws check</c>.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfFiles { get; } =
    [
        .. Of("Parameters", ParameterRules.All),
        .. Of("Output", [GKEAWS040.Rule, GKEAWS041.Rule, GKEAWS046.Rule]),
        .. Of("Trust", TrustRules.All),
        .. Of("Language", LanguageRules.All),
        .. Of("Permission", PermissionRules.All),
    ];

    public static ImmutableArray<DiagnosticDescriptor> OfCode { get; } = [.. Of("Code", CodeRules.All)];

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = OfFiles.Concat(OfCode).ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);

    public static DiagnosticDescriptor Of(Rule rule) => ById[rule.Id];

    public static DiagnosticSeverity SeverityOf(Rule rule) => rule.Severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static IEnumerable<DiagnosticDescriptor> Of(string kind, IEnumerable<Rule> rules) => rules.Select(rule => new DiagnosticDescriptor(
        rule.Id, rule.Title, "{0}", $"GkeAws.{kind}", SeverityOf(rule), isEnabledByDefault: rule != GKEAWS490.Rule,
        helpLinkUri: RulePages.AddressOf(rule, kind)));
}
