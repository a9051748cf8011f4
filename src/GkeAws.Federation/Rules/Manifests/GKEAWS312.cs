namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS312
{
    public static readonly Rule Rule = new("GKEAWS312", "environment variable twice", Severity.Warning);
}
