namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS007
{
    public static readonly ParameterRule Rule = new("GKEAWS007", "air-gapped AWS region",
        @"\A(?!(us|eu)-iso).*\z",
        "a region that is not air-gapped: STS in the aws-iso partitions cannot read Google's signing keys",
        "ap-south-1");
}
