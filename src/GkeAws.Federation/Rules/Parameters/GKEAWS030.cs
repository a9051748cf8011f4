namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS030
{
    public static readonly Rule Rule = new("GKEAWS030", "AWS China is unverified", Severity.Information);
}
