namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS009
{
    public static readonly ParameterRule Rule = new("GKEAWS009", "workload name",
        @"\A[a-z0-9][-a-z0-9]{0,50}[a-z0-9]\z",
        "a DNS-1123 label of 2 to 52 characters",
        "bucket-lister");
}
