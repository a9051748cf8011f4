using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Identity;

/// <summary>Kubernetes namespaces whose names begin and end alike, for example <c>preview-*</c>: the beginning is never empty, and there is one <c>*</c>.</summary>
public sealed record NamespacePattern : Identifier
{
    // Kubernetes, "Namespaces": those that every cluster starts with.
    private static readonly string[] Initial = ["default", "kube-node-lease", "kube-public", "kube-system"];

    private NamespacePattern(string value)
        : base(value)
    {
    }

    /// <summary>Namespaces of the cluster's own that the pattern would let in; empty: none.</summary>
    public IEnumerable<string> OfTheCluster => Initial.Where(Covers);

    /// <exception cref="ArgumentException">The text breaks GKEAWS053.</exception>
    public static NamespacePattern Parse(string text) => new(GKEAWS053.Rule.Demand(text));

    public bool Covers(string @namespace)
    {
        var star = Value.IndexOf('*');
        return @namespace.Length >= Value.Length - 1
            && @namespace.StartsWith(Value.Substring(0, star), StringComparison.Ordinal)
            && @namespace.EndsWith(Value.Substring(star + 1), StringComparison.Ordinal);
    }

    /// <summary>For StringLike: a name holds no colon, so the star cannot reach over the namespace's end.</summary>
    public Subject SubjectOf(KubernetesServiceAccount account) => new($"{Subject.Prefix}{Value}:{account.Name}");
}
