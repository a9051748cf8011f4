namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS367
{
    public static readonly Rule Rule = new("GKEAWS367", "annotation names no Google service account", Severity.Error);
}
