namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS303
{
    public static readonly Rule Rule = new("GKEAWS303", "document without an object", Severity.Warning);
}
