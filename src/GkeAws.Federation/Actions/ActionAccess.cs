namespace GkeAws.Federation.Actions;

/// <summary>AWS's access levels; an action may have two (service authorization reference, column "Access level").</summary>
[Flags]
public enum ActionAccess
{
    /// <summary>Not recorded: the table holds the action's name only.</summary>
    None = 0,
    List = 1,
    Read = 2,
    Write = 4,
    Tagging = 8,
    PermissionsManagement = 16,
}
