namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS352
{
    public static readonly Rule Rule = new("GKEAWS352", "Python writes bytecode", Severity.Warning);
}
