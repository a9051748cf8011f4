namespace GkeAws.Federation.Rules.Output;

public static class GKEAWS050
{
    public static readonly Rule Rule = new("GKEAWS050", "output cannot be written", Severity.Error);
}
