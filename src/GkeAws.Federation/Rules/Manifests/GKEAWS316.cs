namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS316
{
    public static readonly Rule Rule = new("GKEAWS316", "image has no fixed version", Severity.Warning);
}
