using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace GkeAws.Cli.Iam.Wire;

/// <summary>The answer of one action, or the error in its place.</summary>
internal sealed class IamUnmarshaller<T>(IamOperation<T> operation) : XmlResponseUnmarshaller
{
    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input) =>
        new IamResponse<T> { Value = operation.Read(ResultXml.ReadResult(input.Stream, operation.Action)) };

    public override AmazonServiceException UnmarshallException(XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var error = XmlErrorResponseUnmarshaller.GetInstance().Unmarshall(input);
        return new AmazonServiceException(error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode);
    }
}
