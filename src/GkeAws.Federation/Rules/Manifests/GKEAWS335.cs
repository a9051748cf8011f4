namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS335
{
    public static readonly Rule Rule = new("GKEAWS335", "stored key in the environment", Severity.Error);
}
