namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS364
{
    public static readonly Rule Rule = new("GKEAWS364", "namespace does not enforce PodSecurity restricted", Severity.Error);
}
