namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS323
{
    public static readonly Rule Rule = new("GKEAWS323", "mount path is not absolute", Severity.Error);
}
