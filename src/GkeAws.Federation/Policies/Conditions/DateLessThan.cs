namespace GkeAws.Federation.Policies.Conditions;

/// <summary>The request's instant is earlier than the policy's.</summary>
public sealed class DateLessThan() : DateComparison("DateLessThan", static sign => sign < 0);
