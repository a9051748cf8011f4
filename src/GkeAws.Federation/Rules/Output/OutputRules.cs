namespace GkeAws.Federation.Rules.Output;

/// <summary>Rules about the produced files against what a render gives: GKEAWS040 and on.</summary>
public static class OutputRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        GKEAWS040.Rule,
        GKEAWS041.Rule,
        GKEAWS042.Rule,
        GKEAWS043.Rule,
        GKEAWS044.Rule,
        GKEAWS045.Rule,
        GKEAWS046.Rule,
        GKEAWS047.Rule,
        GKEAWS048.Rule,
        GKEAWS049.Rule,
        GKEAWS050.Rule,
        GKEAWS058.Rule,
        GKEAWS059.Rule,
    ];
}
