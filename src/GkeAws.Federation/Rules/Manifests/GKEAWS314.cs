namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS314
{
    public static readonly Rule Rule = new("GKEAWS314", "container or image is missing", Severity.Error);
}
