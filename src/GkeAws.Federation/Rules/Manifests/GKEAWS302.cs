namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS302
{
    public static readonly Rule Rule = new("GKEAWS302", "key twice in one mapping", Severity.Error);
}
