namespace GkeAws.Lab.Tests;

/// <summary>What a pod has in its environment, for programs of others' SDKs.</summary>
internal static class ClientEnvironment
{
    /// <param name="folder">HOME: fresh, because clients keep credentials there.</param>
    public static Dictionary<string, string?> Of(RunningLab lab, TemporaryDirectory folder, string session, string? token = null)
    {
        File.WriteAllText(folder["token"], token ?? lab.Token());
        var url = lab.Server.Endpoint.ToString().TrimEnd('/');
        return new(StringComparer.Ordinal)
        {
            ["HOME"] = folder.Path,
            ["AWS_ROLE_ARN"] = lab.RoleArn,
            ["AWS_ROLE_SESSION_NAME"] = session,
            ["AWS_WEB_IDENTITY_TOKEN_FILE"] = folder["token"],
            ["AWS_REGION"] = lab.Region,
            ["AWS_DEFAULT_REGION"] = lab.Region,
            ["AWS_ENDPOINT_URL"] = url,
            ["AWS_ENDPOINT_URL_STS"] = url,
            ["AWS_ENDPOINT_URL_S3"] = url,
            ["AWS_ACCESS_KEY_ID"] = null,
            ["AWS_SECRET_ACCESS_KEY"] = null,
            ["AWS_SESSION_TOKEN"] = null,
            ["AWS_PROFILE"] = null,
            ["AWS_EC2_METADATA_DISABLED"] = "true",
        };
    }
}
