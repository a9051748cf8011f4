using GkeAws.Federation.Json;

namespace GkeAws.Federation.Policies;

/// <summary>Policies as JSON values: members in IAM's usual order, a single value without brackets, empty elements left out.</summary>
internal static class PolicyJson
{
    public static JsonObject Of(PolicyDocument document) => new(
    [
        new JsonMember("Version", new JsonString(PolicyDocument.Version)),
        new JsonMember("Statement", new JsonArray(document.Statements.Select(Of))),
    ]);

    private static JsonObject Of(PolicyStatement statement) => new(MembersOf(statement));

    private static IEnumerable<JsonMember> MembersOf(PolicyStatement statement)
    {
        if (statement.Sid is not null)
        {
            yield return new JsonMember("Sid", new JsonString(statement.Sid));
        }
        yield return new JsonMember("Effect", new JsonString(statement.Effect.ToString()));
        if (statement.Principals.Count > 0)
        {
            yield return new JsonMember("Principal", new JsonObject(statement.Principals.Select(principal =>
                new JsonMember(principal.Kind, OneOrMany(principal.Identifiers)))));
        }
        yield return new JsonMember("Action", OneOrMany(statement.Actions));
        if (statement.Resources.Count > 0)
        {
            yield return new JsonMember("Resource", OneOrMany(statement.Resources));
        }
        if (statement.Conditions.Count > 0)
        {
            yield return new JsonMember("Condition", Of(statement.Conditions));
        }
    }

    private static JsonObject Of(IReadOnlyList<PolicyCondition> conditions) => new(conditions
        .GroupBy(condition => condition.Operator)
        .Select(operation => new JsonMember(operation.Key, new JsonObject(operation.Select(condition =>
            new JsonMember(condition.Key, OneOrMany(condition.Values)))))));

    private static JsonValue OneOrMany(IReadOnlyList<string> values) =>
        values.Count == 1 ? new JsonString(values[0]) : new JsonArray(values.Select(value => new JsonString(value)));
}
