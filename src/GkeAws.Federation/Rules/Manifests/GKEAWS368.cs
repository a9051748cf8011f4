namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS368
{
    public static readonly Rule Rule = new("GKEAWS368", "container installs packages when it starts", Severity.Warning);
}
