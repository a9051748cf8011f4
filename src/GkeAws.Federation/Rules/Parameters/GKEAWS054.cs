namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS054
{
    public static readonly Rule Rule = new("GKEAWS054", "a pattern of namespaces where none is meant to be", Severity.Error);
}
