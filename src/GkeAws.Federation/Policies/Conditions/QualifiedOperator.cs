using System.Collections.Concurrent;

namespace GkeAws.Federation.Policies.Conditions;

/// <summary>An operator as documents write it: a set operator before it, IfExists behind it, or neither.</summary>
internal sealed class QualifiedOperator
{
    private const string IfExistsSuffix = "IfExists";

    // Made as documents ask for them: few need more than two or three. Only AWS's own spelling is kept, so that the number is bounded.
    private static readonly ConcurrentDictionary<string, QualifiedOperator> Known = new(StringComparer.Ordinal);

    private QualifiedOperator(ValueQuantifier quantifier, ConditionOperator @operator, bool ifExists) =>
        (Quantifier, Operator, IfExists) = (quantifier, @operator, ifExists);

    public ValueQuantifier Quantifier { get; }

    public ConditionOperator Operator { get; }

    public bool IfExists { get; }

    public string Name => Quantifier.Prefix + Operator.Name + (IfExists ? IfExistsSuffix : "");

    /// <param name="name">In any case.</param>
    public static QualifiedOperator? Find(string name)
    {
        if (Known.TryGetValue(name, out var known))
        {
            return known;
        }
        var found = Parse(name);
        return found?.Name == name ? Known.GetOrAdd(name, found) : found;
    }

    private static QualifiedOperator? Parse(string name)
    {
        ValueQuantifier quantifier = Begins(name, ForAllValues.Word) ? new ForAllValues() : Begins(name, ForAnyValue.Word) ? new ForAnyValue() : new SingleValue();
        var rest = name.Substring(quantifier.Prefix.Length);
        var ifExists = rest.EndsWith(IfExistsSuffix, StringComparison.OrdinalIgnoreCase);
        var plain = ConditionOperators.Create(ifExists ? rest.Substring(0, rest.Length - IfExistsSuffix.Length) : rest);
        return plain is null ? null
            : plain.TakesModifiers ? new QualifiedOperator(quantifier, plain, ifExists)
            : plain.Name.Length == name.Length ? new QualifiedOperator(new Presence(), plain, ifExists: false)
            : null;
    }

    private static bool Begins(string name, string word) => name.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
