namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS310
{
    public static readonly Rule Rule = new("GKEAWS310", "label is not a label", Severity.Error);
}
