using GkeAws.Federation.Parameters;
using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Providers;

/// <param name="isReachable">Whether the lab plays the issuer: without a thumbprint IAM fetches one from it.</param>
internal sealed class CreateOpenIDConnectProvider(Func<string, bool> isReachable) : IQueryAction
{
    private const string Scheme = "https://";

    public string Name => "CreateOpenIDConnectProvider";

    public bool IsSigned => true;

    public AwsError? Answer(QueryCall call, XmlText result)
    {
        var check = new Validation();
        var (url, ids, thumbprints) = (call.Text("Url"), call.Members("ClientIDList"), call.Members("ThumbprintList"));
        ProviderRules.Url(check, url);
        ProviderRules.ClientIds(check, ids);
        ProviderRules.Thumbprints(check, thumbprints);
        var tags = TagList.Read(call, check);
        if (check.Error is { } invalid)
        {
            return invalid;
        }
        if (!IsUrl(url!))
        {
            return IamErrors.BadUrl(url!);
        }
        var account = call.Account;
        var arn = $"arn:{account.Partition}:iam::{account.Id}:oidc-provider/{url![Scheme.Length..]}";
        if ((call.Authorize("iam:CreateOpenIDConnectProvider", arn) ?? ProviderRules.Counts(ids, thumbprints)) is { } refused)
        {
            return refused;
        }
        if (TagList.Merge(new Dictionary<string, string>(), tags, out var error) is not { } merged)
        {
            return error;
        }
        lock (account.Gate)
        {
            if (account.FindProvider(arn) is not null)
            {
                return IamErrors.ProviderExists(url);
            }
            if (account.Providers.Count() >= Limits.ProvidersPerAccount)
            {
                return IamErrors.QuotaExceeded("OpenIdConnectProvidersPerAccount", Limits.ProvidersPerAccount);
            }
            if (thumbprints.Count == 0 && !isReachable(url))
            {
                return IamErrors.Unreachable(url);
            }
            account.Put(new LabProvider(arn, url, [.. ids.Distinct(StringComparer.Ordinal)], call.Now) { Thumbprints = thumbprints, Tags = merged });
        }
        result.Element("OpenIDConnectProviderArn", arn);
        if (merged.Count > 0)
        {
            result.Tags(merged);
        }
        return null;
    }

    private static bool IsUrl(string url) => url.StartsWith(Scheme, StringComparison.Ordinal)
        && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri is { UserInfo: "", Query: "", Fragment: "" } && !url.Any(char.IsWhiteSpace);
}
