using GkeAws.Federation.Json;
using GkeAws.Federation.Policies.Conditions;

namespace GkeAws.Federation.Rules.Policies;

/// <summary>One key under one operator, with the places of key and values.</summary>
internal sealed class ConditionSource(QualifiedOperator named, JsonMember key)
{
    public QualifiedOperator Named { get; } = named;

    public ConditionOperator Operator => Named.Operator;

    public string Key => key.Name;

    public TextPosition Position => key.NameStart;

    /// <summary>Strings, numbers and truth values as they stand.</summary>
    public IReadOnlyList<JsonValue> Values { get; } = key.Value is JsonArray { Items: var items } ? items : [key.Value];

    /// <summary>The values that are strings.</summary>
    public IReadOnlyList<LocatedText> Texts { get; } = LocatedText.Of(key);

    /// <summary>What stands before the last colon: a service's prefix, or an issuer without its scheme; empty without a colon.</summary>
    public string Prefix => Key.LastIndexOf(':') is var colon and > 0 ? Key.Substring(0, colon) : "";

    /// <summary>What stands behind the last colon.</summary>
    public string Claim => Key.Substring(Key.LastIndexOf(':') + 1);

    public bool IsOfToken => IssuerName.IsIssuer(Prefix);

    /// <summary>
    /// Holds for nobody whose request lacks the key, or has another value. ForAllValues and IfExists hold when the key is absent,
    /// the Not… operators for everybody but some, and Null asks for no value at all.
    /// </summary>
    public bool IsGuard => Named.Quantifier is not ForAllValues && !Named.IfExists && !Operator.IsNegated && Operator is not Null;

    public bool IsClaim(string issuer, string claim) =>
        string.Equals(Prefix, issuer, StringComparison.OrdinalIgnoreCase) && string.Equals(Claim, claim, StringComparison.OrdinalIgnoreCase);

    public static string TextOf(JsonValue value) => value switch
    {
        JsonString { Value: var text } => text,
        JsonNumber { Text: var digits } => digits,
        JsonBoolean { Value: var isTrue } => isTrue ? Bool.True : Bool.False,
        _ => "",
    };
}
