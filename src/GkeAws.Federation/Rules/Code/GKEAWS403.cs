namespace GkeAws.Federation.Rules.Code;

public static class GKEAWS403
{
    public static readonly Rule Rule = new("GKEAWS403", "bucket or prefix lies outside every grant", Severity.Warning);
}
