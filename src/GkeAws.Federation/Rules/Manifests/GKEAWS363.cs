namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS363
{
    public static readonly Rule Rule = new("GKEAWS363", "manifest is in no kustomization", Severity.Warning);
}
