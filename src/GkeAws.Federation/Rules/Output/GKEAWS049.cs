namespace GkeAws.Federation.Rules.Output;

public static class GKEAWS049
{
    public static readonly Rule Rule = new("GKEAWS049", "state is unreadable", Severity.Warning);
}
