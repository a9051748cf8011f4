using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS156
{
    public static readonly Rule Rule = new MalformedRule("GKEAWS156", "not the form of a resource", "INVALID_ARN_PREFIX", "INVALID_PARTITION", "INVALID_ARN_SERVICE");
}
