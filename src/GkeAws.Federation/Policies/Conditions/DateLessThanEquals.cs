namespace GkeAws.Federation.Policies.Conditions;

/// <summary>The request's instant is earlier than the policy's, or the same.</summary>
public sealed class DateLessThanEquals() : DateComparison("DateLessThanEquals", static sign => sign <= 0);
