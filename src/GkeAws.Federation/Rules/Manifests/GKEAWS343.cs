namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS343
{
    public static readonly Rule Rule = new("GKEAWS343", "container keeps Linux capabilities", Severity.Error);
}
