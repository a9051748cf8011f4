namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS313
{
    public static readonly Rule Rule = new("GKEAWS313", "volume name twice", Severity.Error);
}
