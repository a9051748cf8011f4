namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS052
{
    public static readonly Rule Rule = new("GKEAWS052", "two environments of an account write one role", Severity.Error);
}
