namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS362
{
    public static readonly Rule Rule = new("GKEAWS362", "kustomization lists what is not there", Severity.Error);
}
