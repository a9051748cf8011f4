namespace GkeAws.Cli.Manifests;

/// <summary>The variables that AWS SDKs read in a pod.</summary>
internal static class EnvironmentVariable
{
    public const string RoleArn = "AWS_ROLE_ARN";
    public const string WebIdentityTokenFile = "AWS_WEB_IDENTITY_TOKEN_FILE";
    public const string RoleSessionName = "AWS_ROLE_SESSION_NAME";
    public const string Region = "AWS_REGION";
    public const string DefaultRegion = "AWS_DEFAULT_REGION";
    public const string StsRegionalEndpoints = "AWS_STS_REGIONAL_ENDPOINTS";
    public const string Home = "HOME";
}
