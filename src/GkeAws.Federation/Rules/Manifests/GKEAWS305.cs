namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS305
{
    public static readonly Rule Rule = new("GKEAWS305", "placeholder was never filled in", Severity.Error);
}
