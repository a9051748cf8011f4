using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace GkeAws.Cli.Iam.Wire;

/// <summary>AWSSDK.Core's pipeline (signature, retries, clock skew, proxies) with IAM's form and XML at its ends. Throws what the SDK throws.</summary>
internal sealed class IamServiceClient(AWSCredentials credentials, IamServiceConfig config) : AmazonServiceClient(credentials, config)
{
    public async Task<T> Invoke<T>(IamOperation<T> operation, CancellationToken cancellation)
    {
        var options = new InvokeOptions { RequestMarshaller = IamMarshaller.Instance, ResponseUnmarshaller = new IamUnmarshaller<T>(operation) };
        var response = await InvokeAsync<IamResponse<T>>(new IamRequest(operation.Fields.ToBytes()), options, cancellation).ConfigureAwait(false);
        return response.Value;
    }

    // Handlers run from the outside in: marshaller, authentication, endpoint. The SDK's own resolver knows no IEndpointProvider.
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new BaseEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new IamAuthSchemeHandler());
    }
}
