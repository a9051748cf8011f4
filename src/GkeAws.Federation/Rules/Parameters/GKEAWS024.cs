namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS024
{
    public static readonly ParameterRule Rule = new("GKEAWS024", "workload name too long for Python",
        @"\A.{2,45}\z",
        "at most 45 characters in a project with Python, whose CronJob is named WORKLOAD-python",
        "bucket-lister");
}
