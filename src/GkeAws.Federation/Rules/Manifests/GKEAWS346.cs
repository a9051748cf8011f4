namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS346
{
    public static readonly Rule Rule = new("GKEAWS346", "user or group has no number", Severity.Error);
}
