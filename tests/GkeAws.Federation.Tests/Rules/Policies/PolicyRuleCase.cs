using System.Text.Json;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Policies;
using GkeAws.Federation.Tests.Evaluation;
using GkeAws.Federation.Tests.Policies;

namespace GkeAws.Federation.Tests.Rules.Policies;

/// <summary>A row of tests/cases/policies: a bad policy about which the rule speaks, a good one about which none does, or one of the two.</summary>
/// <param name="Kind"><c>trust</c> or <c>permission</c>.</param>
/// <param name="At">What stands at the place of the finding.</param>
/// <param name="Says">A part of the message.</param>
/// <param name="Project">Whether federation.json is known: account 111122223333, ap-south-1, cluster demo.</param>
/// <param name="Multiple">Other rules may speak of the same mistake.</param>
public sealed record PolicyRuleCase(
    string Rule, string Situation, string Oracle, string Kind, JsonElement? Bad = null, JsonElement? Good = null, string? At = null, string? Says = null, bool Project = true, bool Multiple = false)
{
    private static readonly FederationParameters Parameters = PolicyParameters.With("ap-south-1", ["demo"], PolicyParameters.Workload("lister", "sts.amazonaws.com"));

    public static IReadOnlyList<PolicyRuleCase> All { get; } =
    [
        .. CaseTable.Read<PolicyRuleCase>("policies", "trust.json"),
        .. CaseTable.Read<PolicyRuleCase>("policies", "language.json"),
        .. CaseTable.Read<PolicyRuleCase>("policies", "permission.json"),
    ];

    public string Name => $"{Rule}: {Situation}";

    public static IReadOnlyList<Finding> Check(string kind, string text, bool project = true) => kind == "trust"
        ? PolicyCheck.Trust(text, "policy.json", project ? Parameters : null)
        : PolicyCheck.Permission(text, "policy.json", project ? Parameters : null);

    /// <summary>A text is a whole file; an object without Statement is one statement, a list several; one with <c>repeat</c> is many like it.</summary>
    public static string TextOf(JsonElement policy) => policy.ValueKind switch
    {
        JsonValueKind.String => policy.GetString()!,
        JsonValueKind.Array => Document(policy.GetRawText()),
        _ when policy.TryGetProperty("repeat", out var statement) => Document("[" + string.Join(",", Enumerable.Range(0, policy.GetProperty("times").GetInt32())
            .Select(index => statement.GetRawText().Replace("#", index.ToString("D3"), StringComparison.Ordinal))) + "]"),
        _ when policy.TryGetProperty("Statement", out _) => policy.GetRawText(),
        _ => Document("[" + policy.GetRawText() + "]"),
    };

    private static string Document(string statements) => $$"""{"Version":"2012-10-17","Statement":{{statements}}}""";
}
