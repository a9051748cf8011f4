namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS027
{
    public static readonly Rule Rule = new("GKEAWS027", "federation.json has the wrong shape", Severity.Error);
}
