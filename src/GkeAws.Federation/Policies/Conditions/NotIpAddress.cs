namespace GkeAws.Federation.Policies.Conditions;

/// <summary>In none of the ranges.</summary>
public sealed class NotIpAddress() : NegatedOperator("NotIpAddress", new IpAddress());
