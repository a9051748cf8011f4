using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Providers;

internal sealed class UntagOpenIDConnectProvider() : ProviderAction("UntagOpenIDConnectProvider")
{
    protected override AwsError? Answer(QueryCall call, LabProvider provider, XmlText result)
    {
        call.Account.Put(provider with { Tags = TagList.Without(provider.Tags, call.Members("TagKeys")) });
        return null;
    }
}
