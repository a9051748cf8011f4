namespace GkeAws.Federation.Policies.Conditions;

/// <summary>An operator as documents write it: a set operator before it, IfExists behind it, or neither.</summary>
internal sealed class QualifiedOperator
{
    private const string IfExistsSuffix = "IfExists";

    private static readonly ConditionOperator[] Operators =
    [
        new StringEquals(), new StringNotEquals(), new StringEqualsIgnoreCase(), new StringNotEqualsIgnoreCase(), new StringLike(), new StringNotLike(),
        new NumericEquals(), new NumericNotEquals(), new NumericLessThan(), new NumericLessThanEquals(), new NumericGreaterThan(), new NumericGreaterThanEquals(),
        new DateEquals(), new DateNotEquals(), new DateLessThan(), new DateLessThanEquals(), new DateGreaterThan(), new DateGreaterThanEquals(),
        new Bool(), new BinaryEquals(), new IpAddress(), new NotIpAddress(),
        new ArnEquals(), new ArnNotEquals(), new ArnLike(), new ArnNotLike(), new Null(),
    ];

    private static readonly ValueQuantifier[] Quantifiers = [new SingleValue(), new ForAllValues(), new ForAnyValue()];

    private static readonly Dictionary<string, QualifiedOperator> ByName = All().ToDictionary(named => named.Name, StringComparer.Ordinal);

    // Most documents spell operators as AWS does, and that is found faster.
    private static readonly Dictionary<string, QualifiedOperator> ByNameInAnyCase = new(ByName, StringComparer.OrdinalIgnoreCase);

    private QualifiedOperator(ValueQuantifier quantifier, ConditionOperator @operator, bool ifExists) =>
        (Quantifier, Operator, IfExists) = (quantifier, @operator, ifExists);

    public static IReadOnlyList<ConditionOperator> Plain => Operators;

    public ValueQuantifier Quantifier { get; }

    public ConditionOperator Operator { get; }

    public bool IfExists { get; }

    public string Name => Quantifier.Prefix + Operator.Name + (IfExists ? IfExistsSuffix : "");

    /// <param name="name">In any case.</param>
    public static QualifiedOperator? Find(string name) =>
        ByName.TryGetValue(name, out var found) || ByNameInAnyCase.TryGetValue(name, out found) ? found : null;

    private static IEnumerable<QualifiedOperator> All()
    {
        foreach (var plain in Operators)
        {
            if (!plain.TakesModifiers)
            {
                yield return new QualifiedOperator(new Presence(), plain, ifExists: false);
                continue;
            }
            foreach (var quantifier in Quantifiers)
            {
                yield return new QualifiedOperator(quantifier, plain, ifExists: false);
                yield return new QualifiedOperator(quantifier, plain, ifExists: true);
            }
        }
    }
}
