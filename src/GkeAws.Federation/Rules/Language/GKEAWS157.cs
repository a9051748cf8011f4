using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS157
{
    public static readonly Rule Rule = new MalformedRule("GKEAWS157", "not the form of a condition", "INVALID_CONDITION_OPERATOR", "NULL_WITH_IF_EXISTS", "INVALID_CONDITION_KEY_FORMAT", "INVALID_DATE_VALUE");
}
