namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS005
{
    public static readonly ParameterRule Rule = new("GKEAWS005", "AWS account id",
        @"\A[0-9]{12}\z",
        "12 digits",
        "111122223333");
}
