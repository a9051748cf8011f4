namespace GkeAws.Federation.Identity;

/// <summary>The <c>sub</c> claim of a ServiceAccount token: <c>system:serviceaccount:NAMESPACE:NAME</c> (Kubernetes, service account tokens).</summary>
public sealed record Subject(string Value)
{
    public const string Prefix = "system:serviceaccount:";

    public override string ToString() => Value;
}
