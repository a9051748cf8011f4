namespace GkeAws.Federation.Policies.Conditions;

/// <summary>The request's number is greater than the policy's, or the same.</summary>
public sealed class NumericGreaterThanEquals() : NumericComparison("NumericGreaterThanEquals", static sign => sign >= 0);
