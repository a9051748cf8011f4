namespace GkeAws.Federation.Rules.Output;

public static class GKEAWS041
{
    public static readonly Rule Rule = new("GKEAWS041", "output is edited", Severity.Information);
}
