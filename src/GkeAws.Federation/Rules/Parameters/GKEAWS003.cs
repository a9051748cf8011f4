namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS003
{
    public static readonly ParameterRule Rule = new("GKEAWS003", "cluster location",
        @"\A(?=.{1,56}\z)[a-z]+-[a-z]+[0-9]{1,2}(-[a-z])?\z",
        "a Google Cloud zone or region, at most 56 characters",
        "asia-south1-a");
}
