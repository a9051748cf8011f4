namespace GkeAws.Federation.Rules.Code;

/// <summary>Rules about the application's C# code, GKEAWS4xx: the compiler runs them.</summary>
public static class CodeRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        GKEAWS401.Rule,
        GKEAWS402.Rule,
        GKEAWS403.Rule,
        GKEAWS404.Rule,
        GKEAWS405.Rule,
        GKEAWS406.Rule,
        GKEAWS490.Rule,
    ];
}
