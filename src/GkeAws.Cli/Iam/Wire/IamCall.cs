using System.Xml;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;

namespace GkeAws.Cli.Iam.Wire;

/// <summary>Runs operations, many at a time if need be, and turns what the SDK throws into failures that say who has to act.</summary>
internal sealed class IamCall(IamServiceConfig config) : IDisposable
{
    private readonly Lock _gate = new();
    private Task<AWSCredentials>? _credentials;
    private IamServiceClient? _client;

    public async Task<IamAnswer<T>> Run<T>(IamOperation<T> operation, CancellationToken cancellation)
        where T : class
    {
        AWSCredentials credentials;
        try
        {
            credentials = await Credentials(cancellation).ConfigureAwait(false);
        }
        // Providers throw whatever they like; all of it is about the user's credentials.
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            return new(null, FailureOf(operation.Action, IamFailureKind.Credentials, CredentialsCause.Of(exception)));
        }

        try
        {
            return new(await Client(credentials).Invoke(operation, cancellation).ConfigureAwait(false), null);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested && FailureOf(operation.Action, exception) is { } failure)
        {
            return new(null, failure);
        }
    }

    public void Dispose() => _client?.Dispose();

    /// <summary>Fetched before each call, so that what goes wrong with them is not taken for something else; the SDK keeps them while they are good.</summary>
    private async Task<AWSCredentials> Credentials(CancellationToken cancellation)
    {
        if (config.DefaultAWSCredentials is null)
        {
            // On another thread, because the chain asks instance metadata synchronously, and that can take long where there is none; once, for the same reason.
            Task<AWSCredentials> found;
            lock (_gate)
            {
                found = _credentials ??= Task.Run(async () => await DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync(config).ConfigureAwait(false), CancellationToken.None);
            }
            config.DefaultAWSCredentials = await found.WaitAsync(cancellation).ConfigureAwait(false);
        }
        await config.DefaultAWSCredentials.GetCredentialsAsync().WaitAsync(cancellation).ConfigureAwait(false);
        return config.DefaultAWSCredentials;
    }

    private IamServiceClient Client(AWSCredentials credentials)
    {
        lock (_gate)
        {
            return _client ??= new IamServiceClient(credentials, config);
        }
    }

    /// <summary>Null for what is no failure of the outside: a bug of ours.</summary>
    private IamFailure? FailureOf(string action, Exception exception) => exception switch
    {
        AmazonUnmarshallingException or XmlException or FormatException => FailureOf(action, IamFailureKind.NotIam, $"the answer is not IAM's: {exception.Message}"),
        AmazonServiceException { ErrorCode: { Length: > 0 } code } error => FailureOf(action, IamFailureKind.Refused, error.Message) with
        {
            Code = code,
            Status = error.StatusCode,
            RequestId = error.RequestId,
        },
        AmazonServiceException { StatusCode: not 0 } error => FailureOf(action, IamFailureKind.NotIam, "an error that is not IAM's") with { Status = error.StatusCode },
        AmazonServiceException or HttpRequestException or IOException or TimeoutException or OperationCanceledException =>
            FailureOf(action, IamFailureKind.Unreachable, exception.GetBaseException().Message),
        AmazonClientException => FailureOf(action, IamFailureKind.Settings, exception.Message),
        _ => null,
    };

    private IamFailure FailureOf(string action, IamFailureKind kind, string message) =>
        new(kind, action, Place(), string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private string Place()
    {
        try
        {
            return config.Url.AbsoluteUri;
        }
        // The setting that should name the place is no URL; the failure's message says so.
        catch (AmazonClientException)
        {
            return "IAM";
        }
    }
}
