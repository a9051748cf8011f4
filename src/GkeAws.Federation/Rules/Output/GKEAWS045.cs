namespace GkeAws.Federation.Rules.Output;

public static class GKEAWS045
{
    public static readonly Rule Rule = new("GKEAWS045", "conflict markers are left", Severity.Error);
}
