namespace GkeAws.Federation.Rules.Output;

public static class GKEAWS042
{
    public static readonly Rule Rule = new("GKEAWS042", "edit and new output conflict", Severity.Error);
}
