namespace GkeAws.Federation.Actions;

/// <summary>A condition key of a service.</summary>
/// <param name="Name">As AWS spells it; a part such as <c>${TagKey}</c> or <c>&lt;key&gt;</c> stands for any text.</param>
/// <param name="Type">AWS's word: <c>String</c>, <c>ArrayOfString</c>, <c>ARN</c>, <c>ArrayOfARN</c>, <c>Bool</c>, <c>Numeric</c>, <c>Date</c>.</param>
public sealed record ActionConditionKey(string Name, string Type)
{
    private readonly string pattern = PatternOf(Name);

    /// <summary>Whether a key in a policy is this one; case is ignored (IAM user guide, Condition element).</summary>
    internal bool Names(string key) => ActionPattern.Matches(pattern, key);

    private static string PatternOf(string name)
    {
        var (start, end) = (Start(name), name.IndexOfAny(['}', '>']));
        return start < 0 || end < start ? name : PatternOf(name.Remove(start, end - start + 1).Insert(start, "*"));
    }

    private static int Start(string name)
    {
        var variable = name.IndexOf("${", StringComparison.Ordinal);
        return variable < 0 ? name.IndexOf('<') : variable;
    }
}
