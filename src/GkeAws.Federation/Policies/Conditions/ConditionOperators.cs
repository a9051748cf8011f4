namespace GkeAws.Federation.Policies.Conditions;

/// <summary>The operators of IAM's policy language (IAM User Guide, IAM JSON policy elements: Condition operators).</summary>
internal static class ConditionOperators
{
    // Made when asked for: a compiler that starts cold uses few of them.
    private static readonly Dictionary<string, Func<ConditionOperator>> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(StringEquals)] = () => new StringEquals(),
        [nameof(StringNotEquals)] = () => new StringNotEquals(),
        [nameof(StringEqualsIgnoreCase)] = () => new StringEqualsIgnoreCase(),
        [nameof(StringNotEqualsIgnoreCase)] = () => new StringNotEqualsIgnoreCase(),
        [nameof(StringLike)] = () => new StringLike(),
        [nameof(StringNotLike)] = () => new StringNotLike(),
        [nameof(NumericEquals)] = () => new NumericEquals(),
        [nameof(NumericNotEquals)] = () => new NumericNotEquals(),
        [nameof(NumericLessThan)] = () => new NumericLessThan(),
        [nameof(NumericLessThanEquals)] = () => new NumericLessThanEquals(),
        [nameof(NumericGreaterThan)] = () => new NumericGreaterThan(),
        [nameof(NumericGreaterThanEquals)] = () => new NumericGreaterThanEquals(),
        [nameof(DateEquals)] = () => new DateEquals(),
        [nameof(DateNotEquals)] = () => new DateNotEquals(),
        [nameof(DateLessThan)] = () => new DateLessThan(),
        [nameof(DateLessThanEquals)] = () => new DateLessThanEquals(),
        [nameof(DateGreaterThan)] = () => new DateGreaterThan(),
        [nameof(DateGreaterThanEquals)] = () => new DateGreaterThanEquals(),
        [nameof(Bool)] = () => new Bool(),
        [nameof(BinaryEquals)] = () => new BinaryEquals(),
        [nameof(IpAddress)] = () => new IpAddress(),
        [nameof(NotIpAddress)] = () => new NotIpAddress(),
        [nameof(ArnEquals)] = () => new ArnEquals(),
        [nameof(ArnNotEquals)] = () => new ArnNotEquals(),
        [nameof(ArnLike)] = () => new ArnLike(),
        [nameof(ArnNotLike)] = () => new ArnNotLike(),
        [nameof(Null)] = () => new Null(),
    };

    public static IReadOnlyList<ConditionOperator> All => [.. ByName.Values.Select(create => create())];

    /// <param name="name">In any case, without modifiers.</param>
    /// <returns>Null: there is no such operator.</returns>
    public static ConditionOperator? Create(string name) => ByName.TryGetValue(name, out var create) ? create() : null;
}
