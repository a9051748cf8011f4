using System.Text.Json.Nodes;
using GkeAws.Cli.Iam;
using GkeAws.Cli.Iam.Model;

namespace GkeAws.Cli.Tests.Iam;

/// <summary>Between the parameters and results that AWS's clients use and ours.</summary>
internal static class AwsParameters
{
    /// <summary>Makes the call; the result under AWS's names, without members that are empty.</summary>
    public static async Task<JsonNode?> Send(IIdentityManagement iam, string call, JsonNode parameters, CancellationToken cancellation) => call switch
    {
        "SimulateCustomPolicy" => Member("EvaluationResults", await Values(iam.SimulateCustomPolicy(Request(parameters), cancellation)), Node),
        "GetContextKeysForCustomPolicy" => Member("ContextKeyNames", await Values(iam.GetContextKeysForCustomPolicy(Texts(parameters["PolicyInputList"]), cancellation)), Text),
        "GetOpenIDConnectProvider" => Node(await Values(iam.GetOpenIDConnectProvider(Text(parameters["OpenIDConnectProviderArn"]), cancellation))),
        "ListOpenIDConnectProviders" => Member("OpenIDConnectProviderList", await Values(iam.ListOpenIDConnectProviders(cancellation)), arn => new JsonObject { ["Arn"] = arn }),
        "ListRoles" => Member("Roles", await Values(iam.ListRoles(cancellation)), role => Node(role)["Role"]!.DeepClone()),
        "GetRole" => Node(await Values(iam.GetRole(Text(parameters["RoleName"]), cancellation))),
        "ListRolePolicies" => Member("PolicyNames", await Values(iam.ListRolePolicies(Text(parameters["RoleName"]), cancellation)), Text),
        "GetRolePolicy" => new JsonObject { ["PolicyDocument"] = await Values(iam.GetRolePolicy(Text(parameters["RoleName"]), Text(parameters["PolicyName"]), cancellation)) },
        "ListAttachedRolePolicies" => Member("AttachedPolicies", await Values(iam.ListAttachedRolePolicies(Text(parameters["RoleName"]), cancellation)), policy =>
            new JsonObject { ["PolicyName"] = policy.Name, ["PolicyArn"] = policy.Arn }),
        _ => throw new ArgumentOutOfRangeException(nameof(call), call, null),
    };

    public static SimulateCustomPolicyRequest Request(JsonNode parameters) => new(Texts(parameters["PolicyInputList"]), Texts(parameters["ActionNames"]))
    {
        PermissionsBoundaryPolicies = Texts(parameters["PermissionsBoundaryPolicyInputList"]),
        Resources = Texts(parameters["ResourceArns"]),
        ResourcePolicy = (string?)parameters["ResourcePolicy"],
        ResourceOwner = (string?)parameters["ResourceOwner"],
        CallerArn = (string?)parameters["CallerArn"],
        Context = [.. (parameters["ContextEntries"]?.AsArray() ?? []).Select(entry => new ContextEntry(
            Text(entry!["ContextKeyName"]), Texts(entry["ContextKeyValues"]), Enum.Parse<ContextKeyType>(Text(entry["ContextKeyType"]), ignoreCase: true)))],
    };

    private static async Task<T> Values<T>(Task<IamAnswer<T>> call)
        where T : class
    {
        var (value, failure) = await call;
        Assert.True(failure is null, failure?.ToString());
        return value!;
    }

    private static JsonObject Node(EvaluationResult result) => new()
    {
        ["EvalActionName"] = result.Action,
        ["EvalDecision"] = result.Decision,
        ["EvalResourceName"] = result.Resource,
        ["MatchedStatements"] = List(result.MatchedStatements, Node),
        ["MissingContextValues"] = List(result.MissingContextValues, Text),
        ["OrganizationsDecisionDetail"] = new JsonObject { ["AllowedByOrganizations"] = result.AllowedByOrganizations },
        ["PermissionsBoundaryDecisionDetail"] = new JsonObject { ["AllowedByPermissionsBoundary"] = result.AllowedByPermissionsBoundary },
        ["EvalDecisionDetails"] = Map(result.DecisionDetails),
        ["ResourceSpecificResults"] = List(result.ByResource, Node),
    };

    private static JsonObject Node(ResourceSpecificResult result) => new()
    {
        ["EvalResourceName"] = result.Resource,
        ["EvalResourceDecision"] = result.Decision,
        ["MatchedStatements"] = List(result.MatchedStatements, Node),
        ["MissingContextValues"] = List(result.MissingContextValues, Text),
        ["EvalDecisionDetails"] = Map(result.DecisionDetails),
        ["PermissionsBoundaryDecisionDetail"] = new JsonObject { ["AllowedByPermissionsBoundary"] = result.AllowedByPermissionsBoundary },
    };

    private static JsonObject Node(MatchedStatement statement) => new()
    {
        ["SourcePolicyId"] = statement.PolicyId,
        ["SourcePolicyType"] = statement.PolicyType,
        ["StartPosition"] = Node(statement.Start),
        ["EndPosition"] = Node(statement.End),
    };

    private static JsonObject? Node(PolicyPosition? position) => position is { } place ? new() { ["Line"] = place.Line, ["Column"] = place.Column } : null;

    private static JsonObject Node(OpenIDConnectProvider provider) => new()
    {
        ["Url"] = provider.Url,
        ["ClientIDList"] = List(provider.ClientIds, Text),
        ["ThumbprintList"] = List(provider.Thumbprints, Text),
        ["CreateDate"] = Time(provider.Created),
    };

    private static JsonObject Node(Role role) => new()
    {
        ["Role"] = new JsonObject
        {
            ["Path"] = role.Path,
            ["RoleName"] = role.Name,
            ["RoleId"] = role.Id,
            ["Arn"] = role.Arn,
            ["CreateDate"] = Time(role.Created),
            ["AssumeRolePolicyDocument"] = role.TrustPolicy,
            ["Description"] = role.Description,
            ["MaxSessionDuration"] = role.MaxSessionDuration,
            ["PermissionsBoundary"] = new JsonObject { ["PermissionsBoundaryArn"] = role.PermissionsBoundaryArn },
            ["RoleLastUsed"] = new JsonObject { ["LastUsedDate"] = Time(role.LastUsed?.Date), ["Region"] = role.LastUsed?.Region },
        },
    };

    private static JsonObject Member<T>(string name, IReadOnlyList<T> values, Func<T, JsonNode?> node) => new() { [name] = List(values, node) };

    private static JsonArray List<T>(IEnumerable<T> values, Func<T, JsonNode?> node) => [.. values.Select(node)];

    private static JsonObject Map(IReadOnlyDictionary<string, string> map) => new(map.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(JsonNode? node) => (string)node!;

    private static JsonNode? Text(string text) => text;

    private static IReadOnlyList<string> Texts(JsonNode? list) => [.. (list?.AsArray() ?? []).Select(Text)];
}
