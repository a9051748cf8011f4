using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS150
{
    public static readonly Rule Rule = new MalformedRule("GKEAWS150", "not readable as JSON", "JSON_SYNTAX_ERROR", "JSON_DUPLICATE_KEY");
}
