namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS360
{
    public static readonly Rule Rule = new("GKEAWS360", "Job or Pod in a kustomization", Severity.Error);
}
