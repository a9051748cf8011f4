namespace GkeAws.Federation.Rules.Output;

public static class GKEAWS044
{
    public static readonly Rule Rule = new("GKEAWS044", "no longer produced, but kept", Severity.Information);
}
