namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS039
{
    public static readonly Rule Rule = new("GKEAWS039", "one role, different grants", Severity.Warning);
}
