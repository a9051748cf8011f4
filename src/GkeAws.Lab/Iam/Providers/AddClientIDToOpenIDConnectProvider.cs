using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Providers;

/// <summary>One that is there already is as good as added (botocore, iam 2010-05-08: idempotent).</summary>
internal sealed class AddClientIDToOpenIDConnectProvider() : ProviderAction("AddClientIDToOpenIDConnectProvider")
{
    protected override void Check(QueryCall call, Validation check) => ProviderRules.ClientId(check, "clientID", call.Text("ClientID"));

    protected override AwsError? Answer(QueryCall call, LabProvider provider, XmlText result)
    {
        IReadOnlyList<string> ids = [.. provider.ClientIds.Append(call.Text("ClientID")!).Distinct(StringComparer.Ordinal)];
        if (ProviderRules.Counts(ids, []) is { } refused)
        {
            return refused;
        }
        call.Account.Put(provider with { ClientIds = ids });
        return null;
    }
}
