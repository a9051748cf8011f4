using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Providers;

internal sealed class GetOpenIDConnectProvider() : ProviderAction("GetOpenIDConnectProvider")
{
    public override bool IsWithoutResult => false;

    protected override AwsError? Answer(QueryCall call, LabProvider provider, XmlText result)
    {
        // Without the scheme, as in the ARN (AWS CLI reference, get-open-id-connect-provider, example).
        result.Element("Url", provider.Url["https://".Length..]).List("ClientIDList", provider.ClientIds).List("ThumbprintList", provider.Thumbprints)
            .Element("CreateDate", IamXml.Time(provider.Created)).Tags(provider.Tags);
        return null;
    }
}
