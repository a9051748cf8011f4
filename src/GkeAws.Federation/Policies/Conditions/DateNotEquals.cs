namespace GkeAws.Federation.Policies.Conditions;

/// <summary>Another instant than every value.</summary>
public sealed class DateNotEquals() : NegatedOperator("DateNotEquals", new DateEquals());
