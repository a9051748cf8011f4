using GkeAws.Federation.Actions;
using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Policies.Conditions;

namespace GkeAws.Federation.Rules.Policies;

/// <summary>A statement with the places of its texts.</summary>
internal sealed class StatementSource
{
    private readonly JsonObject json;

    /// <param name="index">From 0.</param>
    public StatementSource(PolicyStatement statement, int index)
    {
        (Statement, Index, json) = (statement, index, statement.Source!);
        Actions = LocatedText.Of(json.Find("Action") ?? json.Find("NotAction"));
        Resources = LocatedText.Of(json.Find("Resource") ?? json.Find("NotResource"));
        Conditions = [.. ConditionsOf(json)];
        OidcPrincipals = [.. PrincipalsOf(PolicyPrincipal.FederatedKind).Select(FederatedPrincipal.Of).OfType<FederatedPrincipal>()];
    }

    public PolicyStatement Statement { get; }

    public int Index { get; }

    public TextPosition Position => json.Start;

    public JsonObject Json => json;

    public bool IsAllow => Statement.Effect == Effect.Allow;

    public IReadOnlyList<LocatedText> Actions { get; }

    public IReadOnlyList<LocatedText> Resources { get; }

    public IReadOnlyList<ConditionSource> Conditions { get; }

    /// <summary>The OIDC providers among the principals.</summary>
    public IReadOnlyList<FederatedPrincipal> OidcPrincipals { get; }

    /// <summary>Lets callers with a token in: the statements that the rules of trust are about.</summary>
    public bool AdmitsTokens => IsAllow && OidcPrincipals.Count > 0 && Actions.Any(action => ActionPattern.Matches(action.Text, TrustPolicy.Action)) != Statement.IsNotAction;

    /// <summary>The issuers that the principals and the conditions name, each once.</summary>
    public IReadOnlyList<string> Issuers => [.. OidcPrincipals.Select(principal => principal.Issuer)
        .Concat(Conditions.Where(condition => condition.IsOfToken).Select(condition => condition.Prefix))
        .Distinct(StringComparer.OrdinalIgnoreCase)];

    public IEnumerable<LocatedText> PrincipalsOf(string kind) =>
        json.Find("Principal")?.Value is JsonObject principals ? LocatedText.Of(principals.Find(kind)) : [];

    public IEnumerable<ConditionSource> ClaimConditions(string issuer, string claim) => Conditions.Where(condition => condition.IsClaim(issuer, claim));

    private static IEnumerable<ConditionSource> ConditionsOf(JsonObject json) =>
        from named in (json.Find("Condition")?.Value as JsonObject)?.Members ?? []
        from key in (named.Value as JsonObject)?.Members ?? []
        select new ConditionSource(QualifiedOperator.Find(named.Name)!, key);
}
