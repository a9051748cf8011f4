using Amazon.Runtime;

namespace GkeAws.Cli.Iam.Wire;

/// <summary>A call on its way through the pipeline: the form is already written.</summary>
internal sealed class IamRequest(byte[] body) : AmazonWebServiceRequest
{
    public byte[] Body { get; } = body;
}
