namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS322
{
    public static readonly Rule Rule = new("GKEAWS322", "projected token lives too short", Severity.Error);
}
