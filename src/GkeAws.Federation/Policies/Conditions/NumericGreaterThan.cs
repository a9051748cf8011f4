namespace GkeAws.Federation.Policies.Conditions;

/// <summary>The request's number is greater than the policy's.</summary>
public sealed class NumericGreaterThan() : NumericComparison("NumericGreaterThan", static sign => sign > 0);
