namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS324
{
    public static readonly Rule Rule = new("GKEAWS324", "token is mounted with subPath", Severity.Error);
}
