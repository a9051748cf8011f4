namespace GkeAws.Federation.Rules.Output;

public static class GKEAWS048
{
    public static readonly Rule Rule = new("GKEAWS048", "a render was interrupted", Severity.Warning);
}
