namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS320
{
    public static readonly Rule Rule = new("GKEAWS320", "projected token has no audience", Severity.Error);
}
