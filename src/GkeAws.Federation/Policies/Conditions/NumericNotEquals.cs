namespace GkeAws.Federation.Policies.Conditions;

/// <summary>Another number than every value.</summary>
public sealed class NumericNotEquals() : NegatedOperator("NumericNotEquals", new NumericEquals());
