namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS034
{
    public static readonly ParameterRule Rule = new("GKEAWS034", "S3 action",
        @"\A[a-z0-9-]+:[A-Za-z0-9*?]+\z",
        "an action as in a policy: service prefix, colon, name",
        "s3:GetObject");
}
