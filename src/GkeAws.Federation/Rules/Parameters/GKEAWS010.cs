namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS010
{
    public static readonly ParameterRule Rule = new("GKEAWS010", "namespace",
        @"\A[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\z",
        "a DNS-1123 label: up to 63 lower-case letters, digits and hyphens",
        "gke-to-aws-test");
}
