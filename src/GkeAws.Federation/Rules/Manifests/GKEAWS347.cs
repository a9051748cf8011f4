namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS347
{
    public static readonly Rule Rule = new("GKEAWS347", "root file system is writable", Severity.Warning);
}
