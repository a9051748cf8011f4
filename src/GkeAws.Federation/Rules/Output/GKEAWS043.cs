namespace GkeAws.Federation.Rules.Output;

public static class GKEAWS043
{
    public static readonly Rule Rule = new("GKEAWS043", "output was deleted", Severity.Information);
}
