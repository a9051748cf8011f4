namespace Acme.Previews;

using global::System;

/// <summary>What the manifest tells the program through the environment. An empty variable counts as absent.</summary>
internal sealed record Settings(
    string? RoleArn, string? TokenFile, string? Region, string? Bucket, string? Prefix, bool HasStaticKeys, bool HasProfile, bool HasOwnEndpoint)
{
    public static Settings FromEnvironment() => new(
        RoleArn: Read("AWS_ROLE_ARN"),
        TokenFile: Read("AWS_WEB_IDENTITY_TOKEN_FILE"),
        Region: Read("AWS_REGION") ?? Read("AWS_DEFAULT_REGION"),
        Bucket: Read("S3_BUCKET"),
        Prefix: Read("S3_PREFIX"),
        HasStaticKeys: Read("AWS_ACCESS_KEY_ID") is not null,
        HasProfile: Read("AWS_PROFILE") is not null,
        HasOwnEndpoint: (Read("AWS_ENDPOINT_URL_S3") ?? Read("AWS_ENDPOINT_URL")) is not null);

    /// <summary>False on a developer's machine, where keys or a profile stand in for the pod's token.</summary>
    public bool UsesWebIdentity => RoleArn is not null || TokenFile is not null || !(HasStaticKeys || HasProfile);

    /// <summary><c>aws</c>, <c>aws-us-gov</c>, …: the second part of the role's ARN.</summary>
    public string Partition => RoleArn?.Split(':') is [_, { Length: > 0 } partition, ..] ? partition : "aws";

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
