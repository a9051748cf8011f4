namespace Acme.Previews;

using global::System.IO;
using global::System.Net;
using global::System.Threading;
using global::System.Threading.Tasks;
using global::Amazon.Runtime;
using global::Amazon.SecurityToken;
using global::Amazon.SecurityToken.Model;

/// <summary>
/// Asks STS who we are. The call needs no permission: when it works and S3 denies, the trust is right and a permission is missing.
/// </summary>
internal static class IdentityCheck
{
    public static async Task RunAsync(AWSCredentials credentials, TextWriter talk, CancellationToken cancellationToken)
    {
        using var sts = AwsClients.SecurityTokenService(credentials);
        try
        {
            var identity = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), cancellationToken);
            await talk.WriteLineAsync($"Identity: {identity.Arn}");
        }
        catch (AmazonSecurityTokenServiceException exception) when (exception.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented)
        {
            // Ceph's gateway assumes roles but does not know this call.
            await talk.WriteLineAsync($"Identity: not known, this server has no GetCallerIdentity (HTTP {(int)exception.StatusCode}); going on.");
        }
    }
}
