namespace GkeAws.Federation.Policies.Conditions;

/// <summary>The request's instant is the policy's.</summary>
public sealed class DateEquals() : DateComparison("DateEquals", static sign => sign == 0);
