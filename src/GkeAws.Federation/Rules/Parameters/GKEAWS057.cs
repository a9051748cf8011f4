namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS057
{
    public static readonly ParameterRule Rule = new("GKEAWS057", "continuous integration",
        @"\A(none|github)\z",
        "none or github",
        "github");
}
