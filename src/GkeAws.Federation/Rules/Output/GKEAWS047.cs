namespace GkeAws.Federation.Rules.Output;

public static class GKEAWS047
{
    public static readonly Rule Rule = new("GKEAWS047", "base copy is damaged", Severity.Information);
}
