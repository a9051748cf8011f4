namespace GkeAws.Federation.Rules.Output;

public static class GKEAWS040
{
    public static readonly Rule Rule = new("GKEAWS040", "output is stale", Severity.Warning);
}
