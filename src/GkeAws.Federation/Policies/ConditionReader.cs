using GkeAws.Federation.Json;
using GkeAws.Federation.Policies.Conditions;

namespace GkeAws.Federation.Policies;

/// <summary>Reads Condition: operators, keys and values (IAM User Guide, IAM JSON policy elements: Condition).</summary>
internal sealed class ConditionReader(PolicyErrorList errors)
{
    public PolicyCondition[] Read(JsonMember member, in ElementPath path)
    {
        var element = path.Of("Condition");
        if (member.Value is not JsonObject operators)
        {
            errors.Add(PolicyErrorCode.DataTypeMismatch, $"Condition is an object of operators, not {PolicyReader.Article(member.Value)}.", element, member.Value.Start);
            return [];
        }

        errors.RefuseDuplicates(operators, element);
        var count = 0;
        foreach (var entry in operators.MemberArray)
        {
            count += entry.Value is JsonObject keys ? keys.MemberArray.Length : 0;
        }
        var conditions = count == 0 ? [] : new PolicyCondition[count];
        var index = 0;
        foreach (var entry in operators.MemberArray)
        {
            ReadOperator(entry, element.Of(entry.Name), conditions, ref index);
        }
        return conditions;
    }

    private void ReadOperator(JsonMember member, in ElementPath element, PolicyCondition[] conditions, ref int index)
    {
        var named = QualifiedOperator.Find(member.Name);
        if (named is null)
        {
            RefuseName(member, element);
        }
        if (member.Value is not JsonObject keys)
        {
            errors.Add(PolicyErrorCode.DataTypeMismatch, $"{member.Name} holds an object of condition keys, not {PolicyReader.Article(member.Value)}.", element, member.Value.Start);
            return;
        }

        errors.RefuseDuplicates(keys, element);
        foreach (var key in keys.MemberArray)
        {
            if (key.Name.Length == 0)
            {
                errors.Add(PolicyErrorCode.InvalidConditionKey, "A condition key has a name, for example aws:SourceIp.", element, key.NameStart);
            }
            conditions[index++] = new PolicyCondition(member.Name, key.Name, ReadValues(key, named, element));
        }
    }

    private void RefuseName(JsonMember member, in ElementPath element)
    {
        if (string.Equals(member.Name, "NullIfExists", StringComparison.OrdinalIgnoreCase))
        {
            errors.Add(PolicyErrorCode.NullWithIfExists, "Null takes no IfExists: it asks whether the key exists.", element, member.NameStart);
            return;
        }
        errors.Add(PolicyErrorCode.InvalidConditionOperator,
            $"'{member.Name}' is no condition operator; write for example StringEquals, or ForAnyValue:StringLikeIfExists with one set operator before and IfExists behind.",
            element, member.NameStart);
    }

    private string[] ReadValues(JsonMember key, QualifiedOperator? named, in ElementPath element)
    {
        if (key.Value is not JsonArray { ItemArray: var items })
        {
            return [ReadValue(key.Value, key, named, element)];
        }

        var values = new string[items.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = ReadValue(items[index], key, named, element);
        }
        return values;
    }

    private string ReadValue(JsonValue value, JsonMember key, QualifiedOperator? named, in ElementPath element)
    {
        var text = value switch
        {
            JsonString { Value: var content } => content,
            JsonNumber { Text: var digits } => digits,
            JsonBoolean { Value: var isTrue } => isTrue ? "true" : "false",
            _ => null,
        };
        if (text is null)
        {
            errors.Add(PolicyErrorCode.DataTypeMismatch, $"A value of {key.Name} is a string, number or truth value, or a list of them, not {PolicyReader.Article(value)}.", element.Of(key.Name), value.Start);
        }
        else if (named?.Operator is DateComparison && !PolicyDate.TryParse(text, out _))
        {
            errors.Add(PolicyErrorCode.InvalidDate, $"'{text}' is no date; write it as 2026-07-01T00:00:00Z.", element.Of(key.Name), value.Start);
        }
        return text ?? "";
    }
}
