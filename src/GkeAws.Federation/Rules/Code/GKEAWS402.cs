namespace GkeAws.Federation.Rules.Code;

public static class GKEAWS402
{
    public static readonly Rule Rule = new("GKEAWS402", "some environments do not allow this call", Severity.Warning);
}
