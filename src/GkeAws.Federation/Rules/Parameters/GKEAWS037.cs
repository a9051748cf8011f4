namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS037
{
    public static readonly Rule Rule = new("GKEAWS037", "the trust policy is longer than the account takes", Severity.Error);
}
