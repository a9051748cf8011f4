namespace GkeAws.Federation.Policies.Conditions;

/// <summary>The request's number is the policy's.</summary>
public sealed class NumericEquals() : NumericComparison("NumericEquals", static sign => sign == 0);
