namespace GkeAws.Federation.Policies.Conditions;

/// <summary>No value matches, wildcards included; the same as ArnNotLike.</summary>
public sealed class ArnNotEquals() : NegatedOperator("ArnNotEquals", new ArnEquals());
