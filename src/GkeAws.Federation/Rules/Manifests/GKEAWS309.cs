namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS309
{
    public static readonly Rule Rule = new("GKEAWS309", "name is not a Kubernetes name", Severity.Error);
}
