namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS032
{
    public static readonly ParameterRule Rule = new("GKEAWS032", "policy file path",
        @"\A(?!/)(?!.*(\A|/)\.\.(/|\z))[A-Za-z0-9._@+=,/-]{1,200}\.json\z",
        "a path inside the project that ends with .json",
        "policies/queue.json");
}
