namespace GkeAws.Federation.Policies;

/// <summary>What a statement does with a request that it matches; the names are IAM's own spelling.</summary>
public enum Effect
{
    Allow,
    Deny,
}
