namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS351
{
    public static readonly Rule Rule = new("GKEAWS351", ".NET diagnostics are on", Severity.Warning);
}
