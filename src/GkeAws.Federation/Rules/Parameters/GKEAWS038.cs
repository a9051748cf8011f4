namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS038
{
    public static readonly Rule Rule = new("GKEAWS038", "more identity providers than an account takes", Severity.Error);
}
