using System.Text.RegularExpressions;

namespace GkeAws.Cli.Iam.Wire;

/// <summary>Why there are no credentials, for people: the SDK's text lists every place it looked in, and names assemblies.</summary>
internal static partial class CredentialsCause
{
    public static string Of(Exception exception)
    {
        var text = exception.Message;
        if (text.Contains("AWSSDK.", StringComparison.Ordinal) || text.Contains("is an SSO profile", StringComparison.Ordinal))
        {
            return "the credentials come by single sign-on or from a role to assume, and gke-aws does neither itself";
        }

        // AWSSDK.Core's chain: environment, web identity, profile, container or instance. Only what it says of the profile helps.
        return text.StartsWith("Failed to resolve AWS credentials", StringComparison.Ordinal)
            ? string.Join("; ", ["there are no AWS credentials", .. Tried().Matches(text).Select(line => line.Groups["text"].Value.TrimEnd('.', '\r')).Where(line => line.Contains("rofile", StringComparison.Ordinal))])
            : text;
    }

    [GeneratedRegex(@"^Exception [0-9]+ of [0-9]+: (?<text>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Tried();
}
