using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS152
{
    public static readonly Rule Rule = new MalformedRule("GKEAWS152", "an element is missing", "MISSING_STATEMENT", "MISSING_EFFECT", "MISSING_ACTION", "MISSING_RESOURCE");
}
