namespace GkeAws.Federation.Rules.Language;

/// <summary>The rules of the policy language, which trust and permission policies share, GKEAWS15x to 17x.</summary>
public static class LanguageRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        GKEAWS150.Rule,
        GKEAWS151.Rule,
        GKEAWS152.Rule,
        GKEAWS153.Rule,
        GKEAWS154.Rule,
        GKEAWS155.Rule,
        GKEAWS156.Rule,
        GKEAWS157.Rule,
        GKEAWS160.Rule,
        GKEAWS161.Rule,
        GKEAWS162.Rule,
        GKEAWS163.Rule,
        GKEAWS164.Rule,
        GKEAWS165.Rule,
        GKEAWS166.Rule,
        GKEAWS167.Rule,
        GKEAWS168.Rule,
        GKEAWS169.Rule,
        GKEAWS170.Rule,
        GKEAWS171.Rule,
        GKEAWS172.Rule,
        GKEAWS173.Rule,
        GKEAWS174.Rule,
        GKEAWS175.Rule,
    ];
}
