using Amazon.Runtime;

namespace GkeAws.Cli.Iam.Wire;

/// <summary>A call on its way back; <see cref="Value"/> is set by the unmarshaller, before anybody sees it.</summary>
internal sealed class IamResponse<T> : AmazonWebServiceResponse
{
    public T Value { get; init; } = default!;
}
