namespace Acme.Previews;

using global::System;
using global::System.Threading;
using global::System.Threading.Tasks;
using global::Amazon.Runtime;
using global::Amazon.Runtime.Credentials;
using global::Amazon.RuntimeDependencies;
using global::Amazon.S3;
using global::Amazon.SecurityToken;

/// <summary>
/// The SDK's clients, set up so that a run that cannot succeed says so within seconds: one retry, short waits.
/// </summary>
internal static class AwsClients
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Trades the pod's token for credentials of the role (AssumeRoleWithWebIdentity), or takes what else the default chain finds.
    /// They renew themselves from the token file.
    /// </summary>
    /// <exception cref="AmazonClientException">STS refused; the reason is an inner <see cref="AmazonSecurityTokenServiceException"/>.</exception>
    public static async Task<AWSCredentials> AssumeRoleAsync(CancellationToken cancellationToken)
    {
        // The SDK would look this client up by reflection, with its own number of retries; a trimmed program would not find it.
        GlobalRuntimeDependencyRegistry.Instance.RegisterSecurityTokenServiceClient(
            _ => new AmazonSecurityTokenServiceClient(new AnonymousAWSCredentials(), Sts()));

        var credentials = await DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync().WaitAsync(cancellationToken);
        await credentials.GetCredentialsAsync().WaitAsync(cancellationToken);
        return credentials;
    }

    public static AmazonSecurityTokenServiceClient SecurityTokenService(AWSCredentials credentials) => new(credentials, Sts());

    public static AmazonS3Client S3(AWSCredentials credentials, Settings settings) => new(credentials, Quick(new AmazonS3Config
    {
        // bucket.host is a name that only AWS's own servers answer to.
        ForcePathStyle = settings.HasOwnEndpoint,
    }));

    private static AmazonSecurityTokenServiceConfig Sts() => Quick(new AmazonSecurityTokenServiceConfig());

    private static T Quick<T>(T config) where T : ClientConfig
    {
        config.MaxErrorRetry = 1;
        config.ConnectTimeout = ConnectTimeout;
        config.Timeout = AnswerTimeout;
        return config;
    }
}
