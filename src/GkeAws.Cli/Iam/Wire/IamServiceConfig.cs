using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Identity;

namespace GkeAws.Cli.Iam.Wire;

/// <summary>
/// Settings for one partition's IAM. Everything else comes from where AWS's tools look: the environment (AWS_ENDPOINT_URL_IAM before
/// AWS_ENDPOINT_URL, AWS_PROFILE, AWS_MAX_ATTEMPTS, AWS_USE_FIPS_ENDPOINT …) and the profile.
/// </summary>
internal sealed class IamServiceConfig : ClientConfig, IEndpointProvider
{
    /// <summary>The values of AWS's clients, in every mode.</summary>
    private static readonly IDefaultConfiguration[] Defaults =
    [
        .. Enum.GetValues<DefaultConfigurationMode>().Select(mode => new DefaultConfiguration
        {
            Name = mode,
            RetryMode = RequestRetryMode.Standard,
            ConnectTimeout = TimeSpan.FromSeconds(3.1),
        }),
    ];

    private readonly IamEndpoint _endpoint;

    public IamServiceConfig(Partition partition)
        : base(new DefaultConfigurationProvider(Defaults))
    {
        _endpoint = IamEndpoint.Of(partition);
        ServiceId = "IAM";
        AuthenticationServiceName = "iam";
        RegionEndpoint = RegionEndpoint.GetBySystemName(_endpoint.SigningRegion);
        // Also in front of another endpoint: what stands there passes the call on to IAM, or does not look at the region.
        AuthenticationRegion = _endpoint.SigningRegion;
        EndpointProvider = this;
    }

    public override string RegionEndpointServiceName => "iam";

    public override string ServiceVersion => "2010-05-08";

    public override string UserAgent { get; } = $"gke-aws/{RenderSettings.ToolVersion}";

    /// <summary>What calls go to.</summary>
    public Uri Url => string.IsNullOrEmpty(ServiceURL) ? _endpoint.Url(UseFIPSEndpoint, UseDualstackEndpoint) : new Uri(ServiceURL);

    public Endpoint ResolveEndpoint(EndpointParameters parameters) => !string.IsNullOrEmpty(ServiceURL) && (UseFIPSEndpoint || UseDualstackEndpoint)
        ? throw new AmazonClientException($"a FIPS or dual-stack endpoint is asked for, and so is {ServiceURL}: only one of them can be used")
        : new(Url.AbsoluteUri);

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => new(Url.AbsoluteUri);
}
