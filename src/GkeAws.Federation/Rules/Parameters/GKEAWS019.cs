namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS019
{
    public static readonly ParameterRule Rule = new("GKEAWS019", "bucket without use",
        @"\A\z",
        "has no use with --access list-buckets, which lists the names of all buckets and opens none; choose list-objects, read, read-write or full",
        "team-data");
}
