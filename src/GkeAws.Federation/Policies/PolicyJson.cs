using GkeAws.Federation.Json;

namespace GkeAws.Federation.Policies;

/// <summary>Policies as JSON values: members in IAM's usual order, a single value without brackets, elements that are not there left out.</summary>
internal static class PolicyJson
{
    public static JsonObject Of(PolicyDocument document) => new(MembersOf(document));

    private static IEnumerable<JsonMember> MembersOf(PolicyDocument document)
    {
        if (document.Version is not null)
        {
            yield return Text("Version", document.Version);
        }
        if (document.Id is not null)
        {
            yield return Text("Id", document.Id);
        }
        yield return new JsonMember("Statement", new JsonArray(document.Statements.Select(statement => new JsonObject(MembersOf(statement)))));
    }

    private static IEnumerable<JsonMember> MembersOf(PolicyStatement statement)
    {
        if (statement.Sid is not null)
        {
            yield return Text("Sid", statement.Sid);
        }
        yield return Text("Effect", statement.Effect.ToString());
        if (statement.Principals is not null)
        {
            yield return new JsonMember(statement.IsNotPrincipal ? "NotPrincipal" : "Principal", Of(statement.Principals));
        }
        yield return new JsonMember(statement.IsNotAction ? "NotAction" : "Action", OneOrMany(statement.Actions));
        if (statement.Resources is not null)
        {
            yield return new JsonMember(statement.IsNotResource ? "NotResource" : "Resource", OneOrMany(statement.Resources));
        }
        if (statement.Conditions.Count > 0)
        {
            yield return new JsonMember("Condition", Of(statement.Conditions));
        }
    }

    private static JsonMember Text(string name, string value) => new(name, new JsonString(value));

    private static JsonValue Of(IReadOnlyList<PolicyPrincipal> principals) => principals is [{ Kind: PolicyPrincipal.Wildcard }]
        ? new JsonString(PolicyPrincipal.Wildcard)
        : new JsonObject(principals.Select(principal => new JsonMember(principal.Kind, OneOrMany(principal.Identifiers))));

    private static JsonObject Of(IReadOnlyList<PolicyCondition> conditions) => new(conditions
        .GroupBy(condition => condition.Operator)
        .Select(operation => new JsonMember(operation.Key, new JsonObject(operation.Select(condition =>
            new JsonMember(condition.Key, OneOrMany(condition.Values)))))));

    private static JsonValue OneOrMany(IReadOnlyList<string> values) =>
        values.Count == 1 ? new JsonString(values[0]) : new JsonArray(values.Select(value => new JsonString(value)));
}
