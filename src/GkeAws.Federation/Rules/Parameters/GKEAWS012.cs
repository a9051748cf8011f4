namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS012
{
    public static readonly ParameterRule Rule = new("GKEAWS012", "subject too long",
        @"\A.{3,233}\z",
        "namespace and ServiceAccount name together at most 232 characters, because the subject of a web identity has at most 255",
        "gke-service-account");
}
