namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS311
{
    public static readonly Rule Rule = new("GKEAWS311", "environment variable has an illegal name", Severity.Error);
}
