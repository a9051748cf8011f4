using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Identity;

/// <summary>A Kubernetes ServiceAccount with its namespace; together at most 232 characters (GKEAWS012).</summary>
public sealed record KubernetesServiceAccount
{
    private KubernetesServiceAccount(string @namespace, string name)
    {
        Namespace = @namespace;
        Name = name;
    }

    public string Namespace { get; }

    public string Name { get; }

    public Subject Subject => new($"{Subject.Prefix}{Namespace}:{Name}");

    /// <exception cref="ArgumentException">A text breaks GKEAWS010, GKEAWS011 or GKEAWS012.</exception>
    public static KubernetesServiceAccount Parse(string @namespace, string name)
    {
        GKEAWS012.Rule.Demand(Combine(@namespace, name));
        return new(GKEAWS010.Rule.Demand(@namespace), GKEAWS011.Rule.Demand(name));
    }

    /// <summary>What GKEAWS012 looks at.</summary>
    public static string Combine(string @namespace, string name) => $"{@namespace}:{name}";

    /// <summary>Stand-in texts of the packed template, which the template engine replaces.</summary>
    internal static KubernetesServiceAccount ForTemplate(string namespaceToken, string nameToken) => new(namespaceToken, nameToken);
}
