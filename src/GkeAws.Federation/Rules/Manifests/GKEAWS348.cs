namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS348
{
    public static readonly Rule Rule = new("GKEAWS348", "no writable /tmp", Severity.Error);
}
