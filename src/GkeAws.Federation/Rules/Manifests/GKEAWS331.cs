namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS331
{
    public static readonly Rule Rule = new("GKEAWS331", "AWS_ROLE_SESSION_NAME is missing or too long", Severity.Warning);
}
