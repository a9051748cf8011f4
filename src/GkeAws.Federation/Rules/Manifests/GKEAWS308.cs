namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS308
{
    public static readonly Rule Rule = new("GKEAWS308", "value has the wrong type", Severity.Error);
}
