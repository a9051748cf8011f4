namespace GkeAws.Federation.Rules.Code;

public static class GKEAWS405
{
    public static readonly Rule Rule = new("GKEAWS405", "AWSSDK.SecurityToken is missing", Severity.Warning);
}
