namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS326
{
    public static readonly Rule Rule = new("GKEAWS326", "mounted volume does not exist", Severity.Error);
}
