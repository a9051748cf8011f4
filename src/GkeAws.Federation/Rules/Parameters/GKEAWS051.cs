namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS051
{
    public static readonly Rule Rule = new("GKEAWS051", "one ServiceAccount, two roles", Severity.Warning);
}
