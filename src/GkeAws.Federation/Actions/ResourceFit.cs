namespace GkeAws.Federation.Actions;

/// <summary>Whether an action can act on what a Resource element names, and if not, what it wants and what was given.</summary>
/// <param name="Wanted">The action's resource types.</param>
public sealed record ResourceFit(ResourceFitKind Kind, AwsAction Action, string Resource, IReadOnlyList<ResourceType> Wanted)
{
    /// <summary>What the text names in the action's service; several when wildcards leave it open.</summary>
    public IReadOnlyList<ResourceType> Given => ActionCatalog.Service(Action.Service)?.ResourceTypesOf(Resource) ?? [];

    public bool IsMismatch => Kind is not (ResourceFitKind.Fits or ResourceFitKind.NotRecorded);

    /// <summary>One sentence without a full stop.</summary>
    public string Reason => Kind switch
    {
        ResourceFitKind.Fits => $"{Action} acts on {Resource}",
        ResourceFitKind.NotRecorded => $"which resources {Action} acts on is not recorded",
        ResourceFitKind.NotAnArn => $"{Resource} is neither an ARN nor *",
        ResourceFitKind.OnlyEverything => $"{Action} knows no resource but *",
        _ => $"{Action} acts on {Words(Wanted)}, and {Resource} is {(Given is { Count: > 0 } given ? Words(given) : "none of them")}",
    };

    /// <param name="resource">A text of a Resource element of a policy of version 2012-10-17.</param>
    public static ResourceFit Of(AwsAction action, string resource)
    {
        if (!action.IsDetailed)
        {
            return new(ResourceFitKind.NotRecorded, action, resource, []);
        }
        IReadOnlyList<ResourceType> wanted = [.. action.Resources.Select(entry => entry.Type)];
        return new(KindOf(action, resource, ArnPattern.TryParse(resource), wanted), action, resource, wanted);
    }

    private static ResourceFitKind KindOf(AwsAction action, string resource, ArnPattern? pattern, IReadOnlyList<ResourceType> wanted)
    {
        if (pattern is null)
        {
            return ResourceFitKind.NotAnArn;
        }
        if (wanted.Count == 0)
        {
            return resource == "*" || IsAllOfS3(action, resource) ? ResourceFitKind.Fits : ResourceFitKind.OnlyEverything;
        }
        return wanted.Any(type => type.Overlaps(pattern)) ? ResourceFitKind.Fits : ResourceFitKind.WrongType;
    }

    // The S3 user guide grants s3:ListAllMyBuckets on arn:aws:s3:::* (Amazon S3 actions, bucket operations); older policies have it.
    private static bool IsAllOfS3(AwsAction action, string resource) =>
        action.Service == "s3" && resource.EndsWith(":s3:::*", StringComparison.Ordinal) && resource.Count(c => c == ':') == 5;

    private static string Words(IReadOnlyList<ResourceType> types) => string.Join(" or ", types.Select(type => $"{type.Name} ({type.Arn})"));
}
