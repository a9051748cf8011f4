namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS006
{
    public static readonly ParameterRule Rule = new("GKEAWS006", "AWS region",
        @"\A(?=.{1,63}\z)((us|eu|ap|sa|ca|me|af|il|mx|cn|us-gov)-[a-z]+-[0-9]{1,2}|eusc-de-[a-z]+-[0-9]{1,2}|(us|eu)-iso[a-z]*-[a-z]+-[0-9]{1,2})\z",
        "an AWS region of the partitions aws, aws-us-gov, aws-eusc or aws-cn, at most 63 characters",
        "ap-south-1");
}
