using GkeAws.Federation.Rules.Code;
using GkeAws.Federation.Rules.Language;
using GkeAws.Federation.Rules.Manifests;
using GkeAws.Federation.Rules.Output;
using GkeAws.Federation.Rules.Parameters;
using GkeAws.Federation.Rules.Permission;
using GkeAws.Federation.Rules.Trust;

namespace GkeAws.Federation.Rules;

/// <summary>Every rule of the product, ordered by id: what check, analyzers, SARIF and <c>explain</c> know.</summary>
public static class RuleRegister
{
    private static readonly Dictionary<string, Rule> ById =
        ParameterRules.All.Concat(OutputRules.All).Concat(TrustRules.All).Concat(LanguageRules.All).Concat(PermissionRules.All).Concat(ManifestRules.All).Concat(CodeRules.All)
            .ToDictionary(rule => rule.Id, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<Rule> All { get; } = [.. ById.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <param name="id">In any case, as people type it.</param>
    public static Rule? Find(string id) => ById.TryGetValue(id, out var rule) ? rule : null;
}
