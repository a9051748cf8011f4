namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS020
{
    public static readonly ParameterRule Rule = new("GKEAWS020", "language",
        @"\A(csharp|python)\z",
        "csharp or python",
        "csharp");
}
