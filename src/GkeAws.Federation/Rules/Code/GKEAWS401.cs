namespace GkeAws.Federation.Rules.Code;

public static class GKEAWS401
{
    public static readonly Rule Rule = new("GKEAWS401", "no environment allows this call", Severity.Warning);
}
