using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Providers;

internal sealed class DeleteOpenIDConnectProvider() : ProviderAction("DeleteOpenIDConnectProvider")
{
    protected override AwsError? Answer(QueryCall call, LabProvider provider, XmlText result)
    {
        call.Account.RemoveProvider(provider.Arn);
        return null;
    }
}
