namespace GkeAws.Federation.Identity;

/// <summary>The <c>sub</c> claim of a ServiceAccount token: <c>system:serviceaccount:NAMESPACE:NAME</c> (Kubernetes, service account tokens).</summary>
public sealed record Subject(string Value)
{
    public const string Prefix = "system:serviceaccount:";

    /// <summary>For StringLike: it stands for several.</summary>
    public bool HasWildcard => Value.IndexOf('*') >= 0;

    public override string ToString() => Value;
}
