using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Providers;

internal sealed class ListOpenIDConnectProviderTags() : ProviderAction("ListOpenIDConnectProviderTags")
{
    public override bool IsWithoutResult => false;

    protected override void Check(QueryCall call, Validation check) => Page.Read(call, check);

    protected override AwsError? Answer(QueryCall call, LabProvider provider, XmlText result)
    {
        Page.Read(call, new Validation()).Write(result, "Tags", [.. provider.Tags], tag => result.Open("member").Element("Key", tag.Key).Element("Value", tag.Value).Close("member"));
        return null;
    }
}
