namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS031
{
    public static readonly ParameterRule Rule = new("GKEAWS031", "KMS key ARN",
        @"\Aarn:aws(-us-gov|-eusc|-cn)?:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]{1,256}\z",
        "the ARN of a KMS key",
        "arn:aws:kms:ap-south-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab");
}
