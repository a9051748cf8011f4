namespace GkeAws.Federation.Rules.Code;

public static class GKEAWS406
{
    public static readonly Rule Rule = new("GKEAWS406", "trimmed program does not register the STS client", Severity.Warning);
}
