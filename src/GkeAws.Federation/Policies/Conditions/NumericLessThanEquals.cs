namespace GkeAws.Federation.Policies.Conditions;

/// <summary>The request's number is smaller than the policy's, or the same.</summary>
public sealed class NumericLessThanEquals() : NumericComparison("NumericLessThanEquals", static sign => sign <= 0);
