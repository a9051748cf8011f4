namespace GkeAws.Federation.Policies.Conditions;

/// <summary>Other characters than every value, whatever the case.</summary>
public sealed class StringNotEqualsIgnoreCase() : NegatedOperator("StringNotEqualsIgnoreCase", new StringEqualsIgnoreCase());
