using GkeAws.Lab.Query;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Providers;

/// <summary>All at once: this list has no parts (botocore, iam 2010-05-08).</summary>
internal sealed class ListOpenIDConnectProviders : IQueryAction
{
    public string Name => "ListOpenIDConnectProviders";

    public bool IsSigned => true;

    public AwsError? Answer(QueryCall call, XmlText result)
    {
        if (call.Authorize("iam:ListOpenIDConnectProviders", $"arn:{call.Account.Partition}:iam::{call.Account.Id}:oidc-provider/*") is { } refused)
        {
            return refused;
        }
        result.Open("OpenIDConnectProviderList");
        foreach (var provider in call.Account.Providers)
        {
            result.Open("member").Element("Arn", provider.Arn).Close("member");
        }
        result.Close("OpenIDConnectProviderList");
        return null;
    }
}
