namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS026
{
    public static readonly Rule Rule = new("GKEAWS026", "domain-scoped project", Severity.Warning);
}
