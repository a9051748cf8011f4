namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS301
{
    public static readonly Rule Rule = new("GKEAWS301", "not readable as YAML", Severity.Error);
}
