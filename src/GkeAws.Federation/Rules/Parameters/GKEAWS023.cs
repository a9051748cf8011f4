namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS023
{
    public static readonly ParameterRule Rule = new("GKEAWS023", "package source",
        @"\A(/|[A-Za-z]:/|https://)[A-Za-z0-9._:/@+=,-]+\z",
        "an absolute path or an https URL, written with letters, digits and ._:/@+=,-",
        "/srv/packages");
}
