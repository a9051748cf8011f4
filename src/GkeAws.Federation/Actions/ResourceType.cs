namespace GkeAws.Federation.Actions;

/// <summary>A kind of resource that a service's actions work on.</summary>
public sealed class ResourceType
{
    private readonly ArnTemplate template;

    internal ResourceType(string name, string arn, IReadOnlyList<ActionConditionKey> conditionKeys)
    {
        Name = name;
        Arn = arn;
        ConditionKeys = conditionKeys;
        template = new ArnTemplate(arn);
    }

    /// <summary>AWS's word, for example <c>bucket</c>, <c>object</c>, <c>oidc-provider</c>.</summary>
    public string Name { get; }

    /// <summary>For example <c>arn:${Partition}:s3:::${BucketName}/${ObjectName}</c>.</summary>
    public string Arn { get; }

    /// <summary>Keys that every action on this type has besides its own.</summary>
    public IReadOnlyList<ActionConditionKey> ConditionKeys { get; }

    internal bool Overlaps(ArnPattern resource) => template.Overlaps(resource);

    public override string ToString() => Name;
}
