namespace GkeAws.Federation.Policies.Conditions;

/// <summary>Other characters, or another case, than every value.</summary>
public sealed class StringNotEquals() : NegatedOperator("StringNotEquals", new StringEquals());
