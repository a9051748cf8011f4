namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS341
{
    public static readonly Rule Rule = new("GKEAWS341", "container may run as root", Severity.Error);
}
