namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS018
{
    public static readonly ParameterRule Rule = new("GKEAWS018", "bucket missing",
        @"\A.+\z",
        "needed with every access level but list-buckets",
        "team-data");
}
