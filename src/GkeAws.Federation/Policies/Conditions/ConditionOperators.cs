namespace GkeAws.Federation.Policies.Conditions;

/// <summary>The operators of IAM's policy language (IAM User Guide, IAM JSON policy elements: Condition operators).</summary>
internal static class ConditionOperators
{
    private static readonly string[] Names =
    [
        "StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike",
        "StringNotLike", "NumericEquals", "NumericNotEquals", "NumericLessThan", "NumericLessThanEquals",
        "NumericGreaterThan", "NumericGreaterThanEquals", "DateEquals", "DateNotEquals", "DateLessThan",
        "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals", "Bool", "BinaryEquals",
        "IpAddress", "NotIpAddress", "ArnEquals", "ArnNotEquals", "ArnLike",
        "ArnNotLike", "Null",
    ];

    public static IReadOnlyList<ConditionOperator> All => [.. Names.Select(name => Create(name)!)];

    /// <param name="name">In any case, without modifiers.</param>
    /// <returns>Null: there is no such operator.</returns>
    public static ConditionOperator? Create(string name) => name.ToLowerInvariant() switch
    {
        "stringequals" => new StringEquals(),
        "stringnotequals" => new StringNotEquals(),
        "stringequalsignorecase" => new StringEqualsIgnoreCase(),
        "stringnotequalsignorecase" => new StringNotEqualsIgnoreCase(),
        "stringlike" => new StringLike(),
        "stringnotlike" => new StringNotLike(),
        "numericequals" => new NumericEquals(),
        "numericnotequals" => new NumericNotEquals(),
        "numericlessthan" => new NumericLessThan(),
        "numericlessthanequals" => new NumericLessThanEquals(),
        "numericgreaterthan" => new NumericGreaterThan(),
        "numericgreaterthanequals" => new NumericGreaterThanEquals(),
        "dateequals" => new DateEquals(),
        "datenotequals" => new DateNotEquals(),
        "datelessthan" => new DateLessThan(),
        "datelessthanequals" => new DateLessThanEquals(),
        "dategreaterthan" => new DateGreaterThan(),
        "dategreaterthanequals" => new DateGreaterThanEquals(),
        "bool" => new Bool(),
        "binaryequals" => new BinaryEquals(),
        "ipaddress" => new IpAddress(),
        "notipaddress" => new NotIpAddress(),
        "arnequals" => new ArnEquals(),
        "arnnotequals" => new ArnNotEquals(),
        "arnlike" => new ArnLike(),
        "arnnotlike" => new ArnNotLike(),
        "null" => new Null(),
        _ => null,
    };
}
