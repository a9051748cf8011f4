namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS340
{
    public static readonly Rule Rule = new("GKEAWS340", "pod gets a token for the Kubernetes API", Severity.Warning);
}
