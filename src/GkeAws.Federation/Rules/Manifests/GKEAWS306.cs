namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS306
{
    public static readonly Rule Rule = new("GKEAWS306", "text without quotes reads as something else", Severity.Error);
}
