namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS361
{
    public static readonly Rule Rule = new("GKEAWS361", "CronJob is not suspended", Severity.Warning);
}
