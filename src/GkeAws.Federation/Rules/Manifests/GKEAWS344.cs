namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS344
{
    public static readonly Rule Rule = new("GKEAWS344", "container has no seccomp profile", Severity.Error);
}
