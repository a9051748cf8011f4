using GkeAws.Federation.Json;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS165
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS165", "an element without content", Severity.Warning, Check,
        "EMPTY_ARRAY_ACTION", "EMPTY_ARRAY_RESOURCE", "EMPTY_ARRAY_PRINCIPAL", "EMPTY_ARRAY_CONDITION", "EMPTY_OBJECT_PRINCIPAL", "EMPTY_OBJECT_CONDITION");

    private static IEnumerable<Finding> Check(PolicySource policy) => policy.Root.Members.Where(IsEmpty)
        .Concat(policy.Statements.SelectMany(statement => statement.Json.Members.SelectMany(Empty)))
        .Select(member => policy.Finding(Rule, $"{member.Name} is empty: {Meaning(member.Name)}. Fill it, or take it out.", member.NameStart));

    /// <summary>The member itself, or what is empty in it: principals are two levels deep, conditions three.</summary>
    private static IEnumerable<JsonMember> Empty(JsonMember member) =>
        IsEmpty(member) ? [member] : member.Value is JsonObject { Members: var inner } ? inner.SelectMany(Empty) : [];

    private static bool IsEmpty(JsonMember member) => member.Value is JsonObject { Members.Count: 0 } or JsonArray { Items.Count: 0 };

    private static string Meaning(string name) => name switch
    {
        "Statement" => "the policy allows nothing",
        "Condition" => "it narrows nothing",
        _ => "the statement does nothing, or not what it seems to",
    };
}
