using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Tests.Evaluation;

/// <summary>An operator, the values of a policy and of a request (null: the key is absent), and whether the condition holds.</summary>
public sealed record OperatorCase(string Operator, string Aspect, string[] Values, string[]? Got, bool Holds, string Oracle)
{
    public static IReadOnlyList<OperatorCase> All { get; } = CaseTable.Read<OperatorCase>("conditions", "operators.json");
}

/// <summary>A policy value with variables under an operator.</summary>
public sealed record VariableCase(string Operator, string Value, Dictionary<string, string[]> Context, string Got, bool Holds, string Oracle, string? Version)
{
    public static IReadOnlyList<VariableCase> All { get; } = CaseTable.Read<VariableCase>("conditions", "variables.json");
}

/// <summary>A text of Resource and a resource.</summary>
public sealed record ResourceCase(string Pattern, string Resource, bool Matches, string Oracle, Dictionary<string, string[]>? Context = null)
{
    public static IReadOnlyList<ResourceCase> All { get; } = CaseTable.Read<ResourceCase>("conditions", "resources.json");
}

/// <summary>Asks one statement.</summary>
internal static class OneStatement
{
    public static readonly RequestPrincipal Caller = RequestPrincipal.User("arn:aws:iam::123456789012:user/someone");

    public static bool Allows(string resource, IReadOnlyList<PolicyCondition> conditions, string? version, string requested, RequestContext context)
    {
        var document = new PolicyDocument(
            [new PolicyStatement { Effect = Effect.Allow, Actions = ["x:Do"], Resources = [resource], Conditions = conditions }], version);
        var request = new Request(Caller, "x:Do", requested, context);
        var policies = ApplicablePolicies.OfIdentity([document]);
        var explained = Evaluator.Explain(policies, request);

        Assert.Equal(Evaluator.Decide(policies, request), explained.Decision);
        Assert.Equal(explained.Decision == Decision.Allowed, explained.Matched.Any());
        return explained.Decision == Decision.Allowed;
    }

    public static RequestContext ContextOf(IEnumerable<KeyValuePair<string, string[]>> entries) =>
        new(entries.Select(entry => new KeyValuePair<string, IReadOnlyList<string>>(entry.Key, entry.Value)));
}
