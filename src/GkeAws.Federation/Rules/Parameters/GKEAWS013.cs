namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS013
{
    public static readonly ParameterRule Rule = new("GKEAWS013", "IAM role name",
        @"\A(?!\.{1,2}\z)[A-Za-z0-9_+=,.@-]{1,64}\z",
        "an IAM role name: 1 to 64 letters, digits and _+=,.@-",
        "gke-to-aws-test");
}
