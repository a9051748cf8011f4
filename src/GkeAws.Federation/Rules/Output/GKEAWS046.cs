namespace GkeAws.Federation.Rules.Output;

public static class GKEAWS046
{
    public static readonly Rule Rule = new("GKEAWS046", "stand-in value in use", Severity.Information);
}
