namespace GkeAws.Federation.Rules.Permission;

/// <summary>The rules of permission policies alone, GKEAWS2xx.</summary>
public static class PermissionRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        GKEAWS201.Rule,
        GKEAWS202.Rule,
        GKEAWS203.Rule,
        GKEAWS204.Rule,
        GKEAWS205.Rule,
        GKEAWS206.Rule,
        GKEAWS207.Rule,
        GKEAWS208.Rule,
        GKEAWS209.Rule,
        GKEAWS210.Rule,
        GKEAWS211.Rule,
        GKEAWS212.Rule,
    ];
}
