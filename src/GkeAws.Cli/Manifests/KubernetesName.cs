using System.Text.RegularExpressions;

namespace GkeAws.Cli.Manifests;

/// <summary>The two alphabets of Kubernetes names.</summary>
internal static partial class KubernetesName
{
    public const string LabelRule = "at most 63 lower-case letters, digits and hyphens, a letter or digit at both ends";
    public const string SubdomainRule = "at most 253 lower-case letters, digits, hyphens and dots, a letter or digit at both ends of each part";

    public static bool IsLabel(string name) => Label().IsMatch(name);

    public static bool IsSubdomain(string name) => name.Length <= 253 && Subdomain().IsMatch(name);

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\z")]
    private static partial Regex Label();

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z")]
    private static partial Regex Subdomain();
}
