using GkeAws.Federation.Actions;
using GkeAws.Federation.Evaluation.Calls;
using Microsoft.CodeAnalysis.Operations;

namespace GkeAws.Generators.Calls;

/// <summary>A request object as a call of S3.</summary>
internal static class RequestReader
{
    private const RequestTraits Every = (RequestTraits)~0;

    private static readonly (string Property, RequestTraits Trait)[] Properties =
    [
        ("VersionId", RequestTraits.Version),
        ("SourceVersionId", RequestTraits.SourceVersion),
        ("TagSet", RequestTraits.Tags),
        ("ObjectLockMode", RequestTraits.Retention),
        ("ObjectLockRetainUntilDate", RequestTraits.Retention),
        ("ObjectLockLegalHoldStatus", RequestTraits.LegalHold),
        ("BypassGovernanceRetention", RequestTraits.BypassGovernance),
        ("ServerSideEncryptionKeyManagementServiceKeyId", RequestTraits.Key),
        ("ObjectLockEnabledForBucket", RequestTraits.ObjectLock),
        ("ObjectOwnership", RequestTraits.Ownership),
    ];

    /// <summary>Properties that may set an access list, or not: their value tells.</summary>
    private static readonly string[] AccessLists = ["CannedACL", "Grants"];

    public static S3Call Read(S3Call call, RequestFlow? request)
    {
        if (request is null || !request.IsWhole)
        {
            return call with { PossibleTraits = Every };
        }

        var (certain, possible) = Traits(request);
        // A batch of deletions names its keys, and versions of some of them, in a list.
        possible |= request.Has("Objects") ? RequestTraits.Version : RequestTraits.None;
        return call with
        {
            Traits = certain,
            PossibleTraits = possible | RequestTraits.Key | RequestTraits.SourceKey,
            Bucket = Text(request, "BucketName", "DestinationBucket"),
            Key = request.Has("KeyPrefix") ? Text(request, "KeyPrefix") with { IsExact = false } : Text(request, "Key", "DestinationKey"),
            SourceBucket = Text(request, "SourceBucket"),
            SourceKey = Text(request, "SourceKey"),
            Prefix = request.Has("Prefix") ? Text(request, "Prefix") : request.Has("S3Directory") ? KnownText.Unknown : null,
        };
    }

    private static (RequestTraits Certain, RequestTraits Possible) Traits(RequestFlow request)
    {
        var (certain, possible) = (RequestTraits.None, RequestTraits.None);
        foreach (var (property, trait) in Properties.Where(entry => request.Has(entry.Property)))
        {
            // A variable may hold null.
            var isSet = !request.IsConditional(property) && request.ValueOf(property) is { ConstantValue: { HasValue: true, Value: not (null or false or "") } } or IFieldReferenceOperation;
            certain |= isSet ? trait : RequestTraits.None;
            possible |= trait;
        }
        if (AccessLists.Any(request.Has))
        {
            possible |= RequestTraits.Acl;
            certain |= request.ValueOf("CannedACL") is IFieldReferenceOperation { Field.Name: not ("Private" or "NoACL") } && !request.IsConditional("CannedACL") ? RequestTraits.Acl : RequestTraits.None;
        }
        return (certain, possible);
    }

    private static KnownText Text(RequestFlow request, params string[] properties)
    {
        foreach (var property in properties)
        {
            if (request.ValueOf(property) is { } value)
            {
                return TextFlow.Of(value);
            }
        }
        return KnownText.Unknown;
    }
}
