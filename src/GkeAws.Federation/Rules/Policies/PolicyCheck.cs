using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Rules.Language;
using GkeAws.Federation.Rules.Permission;
using GkeAws.Federation.Rules.Trust;

namespace GkeAws.Federation.Rules.Policies;

/// <summary>
/// All rules of a policy: 1xx of trust policies, 2xx of permission policies, and those of the language (15x to 17x) of both. A document
/// that IAM would refuse gives the reasons for that, and nothing else.
/// </summary>
public static class PolicyCheck
{
    // Asked for documents that cannot be read only.
    private static readonly Lazy<Dictionary<string, MalformedRule>> Malformed = new(() => TrustRules.All.Concat(PermissionRules.All).Concat(LanguageRules.All)
        .OfType<MalformedRule>()
        .SelectMany(rule => rule.IssueCodes.Select(code => (code, rule)))
        .ToDictionary(pair => pair.code, pair => pair.rule, StringComparer.Ordinal));

    private static readonly PolicyRule[] OfTrust = [.. TrustRules.All.Concat(LanguageRules.All).OfType<PolicyRule>()];

    private static readonly PolicyRule[] OfPermission = [.. PermissionRules.All.Concat(LanguageRules.All).OfType<PolicyRule>()];

    /// <param name="path">As the user would type it. In <c>deploy/ENVIRONMENT/</c> the policy is compared with that environment only.</param>
    /// <param name="parameters">Of the project; null: what only a project can tell is not checked.</param>
    /// <returns>By place, then by rule.</returns>
    public static IReadOnlyList<Finding> Trust(string text, string path, FederationParameters? parameters = null) =>
        Check(text, path, PolicyKind.Trust, OfTrust, parameters);

    /// <inheritdoc cref="Trust"/>
    public static IReadOnlyList<Finding> Permission(string text, string path, FederationParameters? parameters = null) =>
        Check(text, path, PolicyKind.Identity, OfPermission, parameters);

    private static List<Finding> Check(string text, string path, PolicyKind kind, PolicyRule[] rules, FederationParameters? parameters)
    {
        var json = JsonReader.Read(text, out _);
        var reading = json is null ? PolicyReader.Read(text, kind, path) : PolicyReader.Read(json, kind, path);
        var findings = new List<Finding>();
        if (reading.Document is { } document)
        {
            var source = new PolicySource(document, (JsonObject)json!, text, kind, parameters);
            foreach (var rule in rules)
            {
                findings.AddRange(rule.Check(source));
            }
        }
        findings.AddRange(reading.Errors.Select(Finding));
        return findings.Count < 2 ? findings :
        [
            .. findings
                .OrderBy(finding => finding.Location!.Position!.Value.Offset)
                .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal),
        ];
    }

    private static Finding Finding(PolicyError error) => new(Malformed.Value[error.Code.IssueCode], error.Message, error.Location);
}
