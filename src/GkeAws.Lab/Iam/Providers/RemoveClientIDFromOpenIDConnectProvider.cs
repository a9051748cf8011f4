using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Providers;

/// <summary>One that is not there is as good as removed (botocore, iam 2010-05-08: idempotent).</summary>
internal sealed class RemoveClientIDFromOpenIDConnectProvider() : ProviderAction("RemoveClientIDFromOpenIDConnectProvider")
{
    protected override void Check(QueryCall call, Validation check) => ProviderRules.ClientId(check, "clientID", call.Text("ClientID"));

    protected override AwsError? Answer(QueryCall call, LabProvider provider, XmlText result)
    {
        call.Account.Put(provider with { ClientIds = [.. provider.ClientIds.Where(id => id != call.Text("ClientID"))] });
        return null;
    }
}
