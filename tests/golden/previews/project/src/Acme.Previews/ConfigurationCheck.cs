namespace Acme.Previews;

using global::System;
using global::System.Collections.Generic;
using global::System.IO;

/// <summary>Finds before any call what would otherwise come back as an SDK message about something else.</summary>
internal static class ConfigurationCheck
{
    /// <summary>All problems together, each with its remedy; empty when the program can start.</summary>
    public static IEnumerable<string> Problems(Settings settings)
    {
        if (settings.Region is null)
        {
            yield return "Neither AWS_REGION nor AWS_DEFAULT_REGION is set: without a region there is no STS endpoint to call.";
        }

        if (!settings.UsesWebIdentity)
        {
            yield break;
        }

        if (settings.RoleArn is null)
        {
            yield return "AWS_ROLE_ARN is not set: it names the role to assume. Run this program with the project's manifest, which sets it.";
        }

        if (settings.TokenFile is null)
        {
            yield return $"AWS_WEB_IDENTITY_TOKEN_FILE is not set: the project's manifest mounts the token and sets this to {Federation.TokenPath}.";
        }
        else if (!Path.IsPathFullyQualified(settings.TokenFile))
        {
            yield return $"AWS_WEB_IDENTITY_TOKEN_FILE is not an absolute path: {settings.TokenFile}";
        }
        else if (Unreadable(settings.TokenFile) is { } reason)
        {
            yield return $"The token file {settings.TokenFile} {reason}. Compare the variable with mountPath and path of the projected volume.";
        }
    }

    /// <summary>What is unusual but no reason to stop.</summary>
    public static IEnumerable<string> Warnings(Settings settings)
    {
        if (settings.HasStaticKeys)
        {
            yield return "AWS_ACCESS_KEY_ID is set: static keys win over the pod's token, so this run says nothing about the federation. Remove them.";
        }
    }

    private static string? Unreadable(string path)
    {
        try
        {
            return string.IsNullOrWhiteSpace(File.ReadAllText(path)) ? "is empty" : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return "does not exist";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "cannot be read";
        }
    }
}
