namespace GkeAws.Federation.Policies.Conditions;

/// <summary>The request's number is smaller than the policy's.</summary>
public sealed class NumericLessThan() : NumericComparison("NumericLessThan", static sign => sign < 0);
