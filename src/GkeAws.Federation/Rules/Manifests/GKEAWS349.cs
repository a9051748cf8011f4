namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS349
{
    public static readonly Rule Rule = new("GKEAWS349", "emptyDir without a size limit", Severity.Warning);
}
