namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS317
{
    public static readonly Rule Rule = new("GKEAWS317", "imagePullPolicy or restartPolicy is not one of its words", Severity.Error);
}
