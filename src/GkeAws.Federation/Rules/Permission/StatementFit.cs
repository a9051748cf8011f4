namespace GkeAws.Federation.Rules.Permission;

/// <summary>Bounds of the comparison of a statement's actions with its resources.</summary>
internal static class StatementFit
{
    /// <summary>A text that names so many actions is a wildcard over a service or all of AWS, and some action fits anything.</summary>
    public const int MostActions = 400;
}
