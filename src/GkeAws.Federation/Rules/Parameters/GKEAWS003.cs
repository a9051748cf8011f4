namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS003
{
    public static readonly ParameterRule Rule = new("GKEAWS003", "cluster location",
        @"\A[a-z]+-[a-z]+[0-9]{1,2}(-[a-z])?\z",
        "a Google Cloud zone or region",
        "asia-south1-a");
}
