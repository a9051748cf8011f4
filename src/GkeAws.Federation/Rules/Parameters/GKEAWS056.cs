namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS056
{
    public static readonly Rule Rule = new("GKEAWS056", "two things want one file", Severity.Error);
}
