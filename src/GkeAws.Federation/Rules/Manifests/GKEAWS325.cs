namespace GkeAws.Federation.Rules.Manifests;

public static class GKEAWS325
{
    public static readonly Rule Rule = new("GKEAWS325", "AWS_WEB_IDENTITY_TOKEN_FILE is not the file of the token", Severity.Error);
}
