namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS053
{
    public static readonly ParameterRule Rule = new("GKEAWS053", "pattern of namespaces",
        @"\A(?=.{2,63}\z)[a-z0-9][-a-z0-9]*\*([-a-z0-9]*[a-z0-9])?\z",
        "the beginning of a namespace's name and one *: lower-case letters, digits and hyphens, for example all that begin with preview-",
        "preview-*");
}
