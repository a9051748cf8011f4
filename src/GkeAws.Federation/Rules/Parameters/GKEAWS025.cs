namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS025
{
    public static readonly Rule Rule = new("GKEAWS025", "federation.json is not JSON", Severity.Error);
}
