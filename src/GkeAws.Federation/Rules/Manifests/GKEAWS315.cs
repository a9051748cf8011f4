namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS315
{
    public static readonly Rule Rule = new("GKEAWS315", "image is not an image reference", Severity.Error);
}
