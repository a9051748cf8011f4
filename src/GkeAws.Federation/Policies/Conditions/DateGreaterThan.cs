namespace GkeAws.Federation.Policies.Conditions;

/// <summary>The request's instant is later than the policy's.</summary>
public sealed class DateGreaterThan() : DateComparison("DateGreaterThan", static sign => sign > 0);
