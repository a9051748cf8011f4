namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS029
{
    public static readonly ParameterRule Rule = new("GKEAWS029", "grant",
        @"\A[^\x00-\x1f\x7f]{1,1024}\z",
        "1 to 1024 characters, no control characters",
        "reports/");
}
