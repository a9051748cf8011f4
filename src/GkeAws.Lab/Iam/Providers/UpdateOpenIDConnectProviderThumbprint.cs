using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Providers;

/// <summary>The whole list is replaced (botocore, iam 2010-05-08).</summary>
internal sealed class UpdateOpenIDConnectProviderThumbprint() : ProviderAction("UpdateOpenIDConnectProviderThumbprint")
{
    protected override void Check(QueryCall call, Validation check) => ProviderRules.Thumbprints(check, call.Members("ThumbprintList"));

    protected override AwsError? Answer(QueryCall call, LabProvider provider, XmlText result)
    {
        var thumbprints = call.Members("ThumbprintList");
        if (ProviderRules.Counts([], thumbprints) is { } refused)
        {
            return refused;
        }
        call.Account.Put(provider with { Thumbprints = thumbprints });
        return null;
    }
}
