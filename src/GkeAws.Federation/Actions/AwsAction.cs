namespace GkeAws.Federation.Actions;

/// <summary>An action of an AWS service, as the service authorization reference describes it.</summary>
public sealed class AwsAction
{
    internal AwsAction(string service, string name)
    {
        Service = service;
        Name = name;
    }

    /// <summary>The prefix: <c>s3</c>.</summary>
    public string Service { get; }

    /// <summary>Without the prefix: <c>GetObject</c>.</summary>
    public string Name { get; }

    /// <summary>As policies name it: <c>s3:GetObject</c>.</summary>
    public string FullName => $"{Service}:{Name}";

    /// <summary>False when the table holds only the name; what follows is empty then and says nothing.</summary>
    public bool IsDetailed { get; internal init; }

    public ActionAccess Access { get; internal init; }

    /// <summary>Empty: the action knows only <c>*</c>.</summary>
    public IReadOnlyList<ActionResource> Resources { get; internal init; } = [];

    /// <summary>The action's own keys; those of its resource types come on top, and so do the keys that every request has.</summary>
    public IReadOnlyList<ActionConditionKey> ConditionKeys { get; internal init; } = [];

    /// <summary>Full names of actions that the caller needs too.</summary>
    public IReadOnlyList<string> DependentActions { get; internal init; } = [];

    /// <summary>The key of that name that this action or one of its resource types has, or null; case is ignored.</summary>
    public ActionConditionKey? FindConditionKey(string name) =>
        Find(ConditionKeys, name) ?? Resources.Select(resource => Find(resource.Type.ConditionKeys, name)).FirstOrDefault(key => key is not null);

    public override string ToString() => FullName;

    private static ActionConditionKey? Find(IReadOnlyList<ActionConditionKey> keys, string name) => keys.FirstOrDefault(key => key.Names(name));
}
