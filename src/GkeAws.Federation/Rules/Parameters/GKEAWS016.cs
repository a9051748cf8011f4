namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS016
{
    public static readonly ParameterRule Rule = new("GKEAWS016", "access level",
        @"\A(list-buckets|list-objects|read|read-write|full)\z",
        "one of list-buckets, list-objects, read, read-write, full",
        "list-buckets");
}
