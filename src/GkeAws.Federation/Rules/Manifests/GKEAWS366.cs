namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS366
{
    public static readonly Rule Rule = new("GKEAWS366", "ServiceAccount is not declared", Severity.Error);
}
