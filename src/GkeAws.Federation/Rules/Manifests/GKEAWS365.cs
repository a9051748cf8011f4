namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS365
{
    public static readonly Rule Rule = new("GKEAWS365", "namespace is not declared", Severity.Error);
}
