namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS334
{
    public static readonly Rule Rule = new("GKEAWS334", "STS endpoint is not regional", Severity.Warning);
}
