namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS011
{
    public static readonly ParameterRule Rule = new("GKEAWS011", "Kubernetes ServiceAccount name",
        @"\A(?=.{1,253}\z)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z",
        "a DNS-1123 subdomain: lower-case letters, digits, hyphens and dots",
        "gke-service-account");
}
