namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS333
{
    public static readonly Rule Rule = new("GKEAWS333", "region and role lie in different partitions", Severity.Error);
}
