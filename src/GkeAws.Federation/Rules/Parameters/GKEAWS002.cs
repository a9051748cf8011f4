namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS002
{
    public static readonly ParameterRule Rule = new("GKEAWS002", "Google project id",
        @"\A[a-z][-a-z0-9]{4,28}[a-z0-9]\z",
        "a Google project id: 6 to 30 lower-case letters, digits and hyphens, starts with a letter, does not end with a hyphen",
        "my-project");
}
