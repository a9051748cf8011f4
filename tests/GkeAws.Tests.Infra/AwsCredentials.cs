namespace GkeAws.Tests.Infra;

/// <summary>A key pair; with a session token when STS gave it.</summary>
public sealed record AwsCredentials(string AccessKeyId, string SecretAccessKey, string? SessionToken = null);
