using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS153
{
    public static readonly Rule Rule = new MalformedRule("GKEAWS153", "no version or effect of the policy language", "INVALID_VERSION", "INVALID_EFFECT");
}
