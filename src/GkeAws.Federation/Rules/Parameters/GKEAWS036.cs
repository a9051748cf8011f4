namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS036
{
    public static readonly Rule Rule = new("GKEAWS036", "domain-scoped project needs an image repository", Severity.Error);
}
