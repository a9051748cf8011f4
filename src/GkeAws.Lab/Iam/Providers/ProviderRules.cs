using GkeAws.Federation.Parameters;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Providers;

/// <summary>Client ids and thumbprints of a provider (botocore, iam 2010-05-08; IAM User Guide, quotas).</summary>
internal static class ProviderRules
{
    private const int LongestText = 255;
    private const int ThumbprintLength = 40;
    private const int MostThumbprints = 5;

    public static void Url(Validation check, string? url) => check.Text("url", url, 1, LongestText);

    public static void ClientId(Validation check, string member, string? value) => check.Text(member, value, 1, LongestText);

    public static void ClientIds(Validation check, IReadOnlyList<string> ids)
    {
        for (var index = 0; index < ids.Count; index++)
        {
            ClientId(check, $"clientIDList.{index + 1}.member", ids[index]);
        }
    }

    public static void Thumbprints(Validation check, IReadOnlyList<string> thumbprints)
    {
        for (var index = 0; index < thumbprints.Count; index++)
        {
            check.Text($"thumbprintList.{index + 1}.member", thumbprints[index], ThumbprintLength, ThumbprintLength);
        }
    }

    public static AwsError? Counts(IReadOnlyList<string> ids, IReadOnlyList<string> thumbprints) =>
        ids.Count > Limits.ClientIdsPerProvider ? IamErrors.QuotaExceeded("ClientIdsPerOpenIdConnectProvider", Limits.ClientIdsPerProvider)
        : thumbprints.Count > MostThumbprints ? IamErrors.Invalid($"Thumbprint list must contain at most {MostThumbprints} entries.")
        : thumbprints.FirstOrDefault(text => !text.All(char.IsAsciiHexDigit)) is { } bad ? IamErrors.Invalid($"Thumbprint {bad} is not hexadecimal.")
        : null;
}
