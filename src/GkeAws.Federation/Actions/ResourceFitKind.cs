namespace GkeAws.Federation.Actions;

public enum ResourceFitKind
{
    Fits,

    /// <summary>The table holds the action's name only.</summary>
    NotRecorded,

    /// <summary>Neither <c>*</c> nor a text that begins with <c>arn:</c>.</summary>
    NotAnArn,

    /// <summary>The action has no resource type: a statement that names resources never allows it.</summary>
    OnlyEverything,

    /// <summary>The text names nothing that the action acts on.</summary>
    WrongType,
}
