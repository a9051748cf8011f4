namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS321
{
    public static readonly Rule Rule = new("GKEAWS321", "projected token has an unusable path", Severity.Error);
}
