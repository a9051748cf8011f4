using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Providers;

internal sealed class TagOpenIDConnectProvider() : ProviderAction("TagOpenIDConnectProvider")
{
    protected override void Check(QueryCall call, Validation check) => TagList.Read(call, check);

    protected override AwsError? Answer(QueryCall call, LabProvider provider, XmlText result)
    {
        if (TagList.Merge(provider.Tags, TagList.Read(call, new Validation()), out var error) is { } tags)
        {
            call.Account.Put(provider with { Tags = tags });
        }
        return error;
    }
}
