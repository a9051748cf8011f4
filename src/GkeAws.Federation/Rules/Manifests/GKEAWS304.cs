namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS304
{
    public static readonly Rule Rule = new("GKEAWS304", "apiVersion or kind is wrong", Severity.Error);
}
