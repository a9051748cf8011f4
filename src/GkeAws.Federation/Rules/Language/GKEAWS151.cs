using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS151
{
    public static readonly Rule Rule = new MalformedRule("GKEAWS151", "an element that does not belong, or of the wrong type", "DATA_TYPE_MISMATCH", "INVALID_POLICY_ELEMENT", "UNSUPPORTED_ELEMENT_COMBINATION");
}
