using System.Text.Json;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Tests.Evaluation;

/// <summary>Identity, boundary, session, resource and organization policies together, in one account and across two.</summary>
public class CombinationTests
{
    public static IReadOnlyList<Combination> All { get; } = CaseTable.Read<Combination>("evaluation", "combinations.json");

    public static TheoryData<string> Ids => [.. All.Select(item => item.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Policies_decide_together_as_documented(string id)
    {
        var item = All.Single(item => item.Id == id);
        var (policies, request) = (item.ToPolicies(), item.ToRequest());

        var explained = Evaluator.Explain(policies, request);

        Assert.Equal(item.Expected, explained.Decision.ToWire());
        Assert.Equal(item.Expected, Evaluator.Decide(policies, request).ToWire());
        Assert.Equal(item.Expected == "explicitDeny", explained.Statements.Any(result => result.Matches && result.Statement.Effect == Effect.Deny));
        Assert.Equal(item.CountStatements(), explained.Statements.Count);
    }

    /// <summary>Policies are lists of statements: effect, action, resource, and the principal where there is one (<c>not</c>: NotPrincipal).</summary>
    public sealed record Combination(
        string Id, string Oracle, Dictionary<string, JsonElement> Principal, string Action, string Resource, Dictionary<string, JsonElement> Policies, string Expected, string? ResourceAccount = null)
    {
        public ApplicablePolicies ToPolicies() => new()
        {
            Identity = Many("identity"),
            Boundary = One("boundary"),
            Session = Many("session"),
            Resource = One("resource"),
            ServiceControl = Policies.TryGetValue("serviceControl", out var levels)
                ? [.. levels.EnumerateArray().Select(level => (IReadOnlyList<CompiledPolicy>)[.. level.EnumerateArray().Select(Compile)])]
                : [],
        };

        public Request ToRequest() => new(ToPrincipal(), Action, Resource, RequestContext.Empty) { ResourceAccount = ResourceAccount };

        public int CountStatements() => Policies.Values.Sum(value => CountStatements(value));

        private RequestPrincipal ToPrincipal() => Principal.Keys.First() switch
        {
            "user" => RequestPrincipal.User(Principal["user"].GetString()!),
            "session" => RequestPrincipal.AssumedRole(Principal["session"].GetString()!, Principal["role"].GetString()!),
            "service" => RequestPrincipal.Service(Principal["service"].GetString()!),
            "federated" => RequestPrincipal.Federated(Principal["federated"].GetString()!),
            _ => RequestPrincipal.Anonymous,
        };

        private static int CountStatements(JsonElement value) =>
            value[0].ValueKind == JsonValueKind.String ? 1 : value.EnumerateArray().Sum(CountStatements);

        private IReadOnlyList<CompiledPolicy> Many(string name) =>
            Policies.TryGetValue(name, out var policies) ? [.. policies.EnumerateArray().Select(Compile)] : [];

        private CompiledPolicy? One(string name) => Policies.TryGetValue(name, out var policy) ? Compile(policy) : null;

        private static CompiledPolicy Compile(JsonElement policy) => new(new PolicyDocument(policy.EnumerateArray().Select(Statement)));

        private static PolicyStatement Statement(JsonElement row)
        {
            var principal = row.GetArrayLength() > 3 ? row[3] : default;
            var isNot = principal.ValueKind == JsonValueKind.Object && principal.TryGetProperty("not", out _);
            return new PolicyStatement
            {
                Effect = Enum.Parse<Effect>(row[0].GetString()!),
                Actions = [row[1].GetString()!],
                Resources = [row[2].GetString()!],
                Principals = principal.ValueKind == JsonValueKind.Undefined ? null : Principals(isNot ? principal.GetProperty("not") : principal),
                IsNotPrincipal = isNot,
            };
        }

        private static PolicyPrincipal[] Principals(JsonElement value) => value.ValueKind == JsonValueKind.String
            ? [PolicyPrincipal.Everyone]
            : [.. value.EnumerateObject().Select(kind => new PolicyPrincipal(kind.Name,
                kind.Value.ValueKind == JsonValueKind.String ? [kind.Value.GetString()!] : [.. kind.Value.EnumerateArray().Select(id => id.GetString()!)]))];
    }
}
