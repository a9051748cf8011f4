namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS350
{
    public static readonly Rule Rule = new("GKEAWS350", "HOME is not writable", Severity.Warning);
}
