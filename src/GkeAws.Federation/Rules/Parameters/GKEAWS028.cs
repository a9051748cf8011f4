namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS028
{
    public static readonly Rule Rule = new("GKEAWS028", "name used twice", Severity.Error);
}
