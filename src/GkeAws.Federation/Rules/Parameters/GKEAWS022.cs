namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS022
{
    public static readonly ParameterRule Rule = new("GKEAWS022", "Google service account id",
        @"\A[a-z][-a-z0-9]{4,28}[a-z0-9]\z",
        "a Google service account id: 6 to 30 lower-case letters, digits and hyphens, starts with a letter",
        "gke-to-aws-test");
}
