namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS342
{
    public static readonly Rule Rule = new("GKEAWS342", "container may gain privileges", Severity.Error);
}
