namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS035
{
    public static readonly ParameterRule Rule = new("GKEAWS035", "resource ARN",
        @"\A(\*|arn:aws(-us-gov|-eusc|-cn)?:[a-z0-9-]+:[^:]*:[^:]*:.+)\z",
        "an ARN or *",
        "arn:aws:s3:::team-data/*");
}
