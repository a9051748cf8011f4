namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS014
{
    public static readonly ParameterRule Rule = new("GKEAWS014", "audience",
        @"\A[A-Za-z0-9._:/@+=,-]{1,255}\z",
        "1 to 255 letters, digits and ._:/@+=,-",
        "sts.amazonaws.com");
}
