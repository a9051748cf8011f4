namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS318
{
    public static readonly Rule Rule = new("GKEAWS318", "port is out of range", Severity.Error);
}
