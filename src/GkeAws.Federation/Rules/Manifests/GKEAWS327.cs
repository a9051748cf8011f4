namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS327
{
    public static readonly Rule Rule = new("GKEAWS327", "volume has two sources", Severity.Error);
}
