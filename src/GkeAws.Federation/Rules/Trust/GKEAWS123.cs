using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS123
{
    public static readonly Rule Rule = new MalformedRule("GKEAWS123", "the action has no place in a trust policy", "MISMATCHED_ACTION_FOR_PRINCIPAL");
}
