namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS345
{
    public static readonly Rule Rule = new("GKEAWS345", "user is root", Severity.Error);
}
