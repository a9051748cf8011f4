namespace GkeAws.Federation.Actions;

/// <summary>Why a name was suggested.</summary>
public enum SuggestionKind
{
    /// <summary>A few letters apart.</summary>
    Spelling,

    /// <summary>The name is an operation of the API; the actions are what it needs.</summary>
    Operation,

    /// <summary>The prefix is wrong or missing, the action is that of another service.</summary>
    Service,
}
