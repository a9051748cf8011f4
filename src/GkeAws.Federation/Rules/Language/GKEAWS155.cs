using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS155
{
    public static readonly Rule Rule = new MalformedRule("GKEAWS155", "not the form of an action", "INVALID_ACTION", "INVALID_SERVICE_IN_ACTION");
}
