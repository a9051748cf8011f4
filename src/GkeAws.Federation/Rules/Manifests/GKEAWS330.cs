namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS330
{
    public static readonly Rule Rule = new("GKEAWS330", "AWS_ROLE_ARN is missing or no role", Severity.Error);
}
