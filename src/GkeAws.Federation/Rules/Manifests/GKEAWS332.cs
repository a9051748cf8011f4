namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS332
{
    public static readonly Rule Rule = new("GKEAWS332", "region is missing, two-faced or no region", Severity.Error);
}
