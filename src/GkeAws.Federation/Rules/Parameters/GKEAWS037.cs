namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS037
{
    public static readonly ParameterRule Rule = new("GKEAWS037", "continuous integration",
        @"\A(none|github)\z",
        "none or github",
        "github");
}
