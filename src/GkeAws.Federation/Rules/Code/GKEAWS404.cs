namespace GkeAws.Federation.Rules.Code;

public static class GKEAWS404
{
    public static readonly Rule Rule = new("GKEAWS404", "client is made with keys or without credentials", Severity.Warning);
}
