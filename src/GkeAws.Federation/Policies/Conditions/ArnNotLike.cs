namespace GkeAws.Federation.Policies.Conditions;

/// <summary>No value matches, wildcards included.</summary>
public sealed class ArnNotLike() : NegatedOperator("ArnNotLike", new ArnLike());
