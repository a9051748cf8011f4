namespace GkeAws.Federation.Policies.Conditions;

/// <summary>The request's instant is later than the policy's, or the same.</summary>
public sealed class DateGreaterThanEquals() : DateComparison("DateGreaterThanEquals", static sign => sign >= 0);
