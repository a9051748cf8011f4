namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS353
{
    public static readonly Rule Rule = new("GKEAWS353", "requests or limits are missing", Severity.Warning);
}
