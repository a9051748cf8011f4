namespace GkeAws.Federation.Rules.Parameters;

/// <summary>All rules of the parameters, GKEAWS0xx.</summary>
public static class ParameterRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        GKEAWS001.Rule,
        GKEAWS002.Rule,
        GKEAWS003.Rule,
        GKEAWS004.Rule,
        GKEAWS005.Rule,
        GKEAWS006.Rule,
        GKEAWS007.Rule,
        GKEAWS008.Rule,
        GKEAWS009.Rule,
        GKEAWS010.Rule,
        GKEAWS011.Rule,
        GKEAWS012.Rule,
        GKEAWS013.Rule,
        GKEAWS014.Rule,
        GKEAWS015.Rule,
        GKEAWS016.Rule,
        GKEAWS017.Rule,
        GKEAWS018.Rule,
        GKEAWS019.Rule,
        GKEAWS020.Rule,
        GKEAWS021.Rule,
        GKEAWS022.Rule,
        GKEAWS023.Rule,
        GKEAWS024.Rule,
        GKEAWS025.Rule,
        GKEAWS026.Rule,
        GKEAWS027.Rule,
        GKEAWS028.Rule,
        GKEAWS029.Rule,
        GKEAWS030.Rule,
        GKEAWS031.Rule,
        GKEAWS032.Rule,
        GKEAWS033.Rule,
        GKEAWS034.Rule,
        GKEAWS035.Rule,
        GKEAWS036.Rule,
        GKEAWS057.Rule,
    ];
}
