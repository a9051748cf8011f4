using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace GkeAws.Cli.Iam.Wire;

/// <summary>POST of the form to <c>/</c>; the pipeline adds the content type that AWS's .NET clients send.</summary>
internal sealed class IamMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public static readonly IamMarshaller Instance = new();

    public IRequest Marshall(AmazonWebServiceRequest input) => new DefaultRequest(input, "IAM")
    {
        HttpMethod = "POST",
        ResourcePath = "/",
        Content = ((IamRequest)input).Body,
    };
}
