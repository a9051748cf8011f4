using GkeAws.Federation.Actions;
using GkeAws.Federation.Evaluation.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GkeAws.Generators.Calls;

/// <summary>An invocation as a call of S3, as far as the code tells.</summary>
internal sealed class CallReader(SdkTypes types)
{
    private static readonly string[] BucketNames = ["bucketName", "bucket", "destinationBucket"];
    private static readonly string[] KeyNames = ["key", "objectKey", "destinationKey"];

    public bool IsCall(IInvocationOperation invocation) => OperationsOf(invocation).Count > 0 || NameOf(invocation) == PresignedUrl;

    /// <returns>Null: no call of S3, or one of which nothing can be said.</returns>
    public S3Call? Read(IInvocationOperation invocation)
    {
        var name = NameOf(invocation);
        var operations = OperationsOf(invocation);
        var texts = invocation.Arguments.Where(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String && argument.ArgumentKind == ArgumentKind.Explicit)
            .ToDictionary(argument => argument.Parameter!.Name, argument => argument.Value, StringComparer.Ordinal);
        if (invocation.Arguments.FirstOrDefault(IsRequest) is { } argument)
        {
            var request = RequestFlow.Of(argument.Value, IsCall);
            operations = name == PresignedUrl ? OfVerb(request) : operations;
            return operations.Count == 0 ? null : RequestReader.Read(new S3Call(name, operations), request);
        }
        if (operations.Count == 0)
        {
            return null;
        }

        return new S3Call(name, operations)
        {
            Bucket = First(texts, BucketNames),
            Key = First(texts, KeyNames),
            SourceBucket = First(texts, "sourceBucket"),
            SourceKey = First(texts, "sourceKey"),
            Prefix = texts.TryGetValue("prefix", out var prefix) ? TextFlow.Of(prefix) : types.IsTransfer(invocation.TargetMethod.ContainingType) ? KnownText.Unknown : null,
            Traits = texts.ContainsKey("versionId") ? RequestTraits.Version : RequestTraits.None,
            PossibleTraits = (texts.ContainsKey("sourceVersionId") ? RequestTraits.SourceVersion : RequestTraits.None) | RequestTraits.Key | RequestTraits.SourceKey,
        };
    }

    /// <summary>The expression that names the bucket; null: none that can be seen.</summary>
    public IOperation? BucketExpression(IInvocationOperation invocation) =>
        invocation.Arguments.FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.Explicit && BucketNames.Contains(argument.Parameter?.Name))?.Value
        ?? (invocation.Arguments.FirstOrDefault(IsRequest) is { } argument ? RequestFlow.Of(argument.Value, IsCall)?.ValueOf("BucketName") : null);

    private const string PresignedUrl = "GetPreSignedURL";

    private static string NameOf(IInvocationOperation invocation) => S3SdkMethods.NameOf(invocation.TargetMethod.Name);

    private IReadOnlyList<string> OperationsOf(IInvocationOperation invocation)
    {
        var type = invocation.TargetMethod.ContainingType;
        return types.IsTransfer(type) ? S3SdkMethods.OperationsOf(NameOf(invocation), isTransfer: true)
            : types.IsS3(type) ? S3SdkMethods.OperationsOf(NameOf(invocation), isTransfer: false)
            : [];
    }

    private static IReadOnlyList<string> OfVerb(RequestFlow? request) =>
        request is null || !request.IsWhole || request.IsConditional("Verb") ? []
        : !request.Has("Verb") ? S3SdkMethods.OperationsOfVerb("GET")
        : request.ValueOf("Verb") is IFieldReferenceOperation verb ? S3SdkMethods.OperationsOfVerb(verb.Field.Name)
        : [];

    private static bool IsRequest(IArgumentOperation argument) =>
        argument.Parameter?.Type is INamedTypeSymbol { TypeKind: TypeKind.Class } type && type.Name.EndsWith("Request", StringComparison.Ordinal);

    private static KnownText First(Dictionary<string, IOperation> texts, params string[] names)
    {
        foreach (var name in names)
        {
            if (texts.TryGetValue(name, out var operation))
            {
                return TextFlow.Of(operation);
            }
        }
        return KnownText.Unknown;
    }
}
