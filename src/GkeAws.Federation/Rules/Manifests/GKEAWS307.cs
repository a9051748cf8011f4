namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS307
{
    public static readonly Rule Rule = new("GKEAWS307", "field does not exist", Severity.Error);
}
