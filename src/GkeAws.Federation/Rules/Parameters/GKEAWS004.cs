namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS004
{
    public static readonly ParameterRule Rule = new("GKEAWS004", "cluster name",
        @"\A[a-z]([-a-z0-9]{0,38}[a-z0-9])?\z",
        "a GKE cluster name: up to 40 lower-case letters, digits and hyphens, starts with a letter, does not end with a hyphen",
        "demo");
}
