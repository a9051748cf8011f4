namespace GkeAws.Federation.Rules.Trust;

/// <summary>The rules of trust policies alone, GKEAWS10x to 14x.</summary>
public static class TrustRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        GKEAWS101.Rule,
        GKEAWS102.Rule,
        GKEAWS103.Rule,
        GKEAWS104.Rule,
        GKEAWS105.Rule,
        GKEAWS106.Rule,
        GKEAWS107.Rule,
        GKEAWS108.Rule,
        GKEAWS109.Rule,
        GKEAWS110.Rule,
        GKEAWS111.Rule,
        GKEAWS112.Rule,
        GKEAWS113.Rule,
        GKEAWS114.Rule,
        GKEAWS115.Rule,
        GKEAWS116.Rule,
        GKEAWS117.Rule,
        GKEAWS118.Rule,
        GKEAWS119.Rule,
        GKEAWS120.Rule,
        GKEAWS121.Rule,
        GKEAWS122.Rule,
        GKEAWS123.Rule,
        GKEAWS124.Rule,
    ];
}
